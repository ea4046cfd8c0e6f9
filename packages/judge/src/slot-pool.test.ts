import { expect, test } from 'vitest';

import type { Slot } from './slot.ts';
import { poolOf } from './slot-pool.ts';

const slotsOf = (count: number) => Array.from({ length: count }, () => ({}) as Slot);
const never = new AbortController().signal;
/** Whether it is settled once everything that is ready has run. */
const isSettled = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 20)),
  ]);

test('Slots are lent first come, first served', async () => {
  const pool = poolOf(slotsOf(1));
  const slot = await pool.take(never);
  const order: number[] = [];
  const waiting = [1, 2].map(async (number) => {
    const mine = await pool.take(never);
    order.push(number);
    pool.giveBack(mine);
  });
  pool.giveBack(slot);
  await Promise.all(waiting);
  expect(order).toEqual([1, 2]);
});

test('Who waits and is cut off leaves the line, and the next is served', async () => {
  const pool = poolOf(slotsOf(1));
  const slot = await pool.take(never);
  const ending = new AbortController();
  const cut = pool.take(ending.signal);
  const next = pool.take(never);
  ending.abort(new Error('cut'));
  await expect(cut).rejects.toThrow('cut');
  pool.giveBack(slot);
  await expect(next).resolves.toBe(slot);
});

test('A hush waits for the others, lends nothing meanwhile, and lends again afterwards', async () => {
  const pool = poolOf(slotsOf(3));
  await pool.take(never); // whose clock it is for
  const other = await pool.take(never);
  const hushing = pool.hush();
  const late = pool.take(never);
  expect(await isSettled(hushing)).toBe(false);
  expect(await isSettled(late)).toBe(false);
  pool.giveBack(other);
  const letGo = await hushing;
  expect(await isSettled(late)).toBe(false);
  letGo();
  letGo(); // twice is once
  expect(await isSettled(late)).toBe(true);
});

test('A hush that nobody heeds goes on after two seconds', async () => {
  const pool = poolOf(slotsOf(2));
  await pool.take(never);
  await pool.take(never);
  const begun = performance.now();
  const letGo = await pool.hush();
  expect(performance.now() - begun).toBeGreaterThan(1_900);
  letGo();
});
