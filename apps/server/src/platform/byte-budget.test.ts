import fc from 'fast-check';
import { expect, test } from 'vitest';

import { byteBudget } from './byte-budget.ts';
import { Refusal } from './refuse.ts';

const never = new AbortController().signal;

test('never more bytes are out than the budget has, and all who ask get their turn in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 30 }), async (sizes) => {
      const take = byteBudget(100, 30);
      const order: number[] = [];
      let out = 0;
      await Promise.all(
        sizes.map(async (wanted, at) => {
          const giveBack = await take(wanted, never);
          const bytes = Math.min(wanted, 100);
          order.push(at);
          out += bytes;
          expect(out).toBeLessThanOrEqual(100);
          await Promise.resolve();
          out -= bytes;
          giveBack();
          giveBack();
        }),
      );
      expect(order).toEqual(sizes.map((_, at) => at));
    }),
  );
});

test('when too many wait, the next is refused instead of waiting longer', async () => {
  const take = byteBudget(100, 1);
  await take(100, never);
  void take(1, never);
  await expect(take(1, never)).rejects.toBeInstanceOf(Refusal);
});

test('who leaves the queue holds up nobody', async () => {
  const take = byteBudget(100, 5);
  const giveBack = await take(60, never);
  const gone = new AbortController();
  void take(100, gone.signal);
  const next = take(40, never);
  gone.abort();
  await next;
  giveBack();
  await take(60, never);
});
