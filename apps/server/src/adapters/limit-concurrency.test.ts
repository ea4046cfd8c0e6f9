import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

import { limitConcurrency } from './limit-concurrency.ts';

test('so many at once, so many waiting in order, and nobody more; a failure frees its place', async () => {
  const limit = limitConcurrency(2, 3);
  const finished: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async () => {
    most = Math.max(most, ++running);
    await sleep(5);
    running--;
    finished.push(number);
    if (number === 1) throw new Error('the first one fails');
    return number;
  };
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((number) => limit(work(number))));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
  ]);
  expect(outcomes[5]).toMatchObject({ reason: { code: 'too_many_requests' } });
  expect(finished).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(await limit(work(7))).toBe(7);
});
