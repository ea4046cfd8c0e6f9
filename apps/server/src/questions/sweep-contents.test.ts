import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { member, system } from '../platform/actor.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { sweepTestData } from './sweep.store.ts';
import { sweepContents } from './sweep-contents.ts';
import { caseOf, hashOf, openDesk } from './test-authoring.ts';
import { holdTestData } from './test-data.store.ts';
import { TINY_PNG } from './test-pictures.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
});
afterAll(() => world.close());
beforeEach(() => sweepContents(world.platform));

const isThere = async (text: string) =>
  (await desk.browser.get(`${world.kestrel.path}/test-data/${hashOf(text)}/text`)).status === 200;

test('what nothing names is swept when it is a day old, and not before', async () => {
  await desk.store('forgotten', 'named', 'answer');
  await desk.save(await desk.begin(), { cases: [caseOf('named', 'answer')] });
  await world.moveClock('23 hours');
  expect(await sweepContents(world.platform)).toBe(0);
  await world.moveClock('2 hours');
  expect(await sweepContents(world.platform)).toBe(1);
  expect(await Promise.all([isThere('forgotten'), isThere('named'), isThere('answer')])).toEqual([
    false,
    true,
    true,
  ]);
});

test('a case that is taken out can be put back for a day, however old its contents are', async () => {
  await desk.store('old input', 'old answer');
  const cases = [caseOf('old input', 'old answer')];
  const saved = await desk.save(await desk.begin('Taken out'), { cases });
  await world.moveClock('9 days');
  const emptied = await desk.save(saved, { cases: [] });
  expect(await sweepContents(world.platform)).toBe(0);
  expect((await desk.save(emptied, { cases })).contents).toHaveLength(2);
});

test('a picture that no version shows is swept like any content', async () => {
  const sent = await desk.browser.send({
    method: 'POST',
    url: `${world.kestrel.path}/pictures`,
    payload: TINY_PNG,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const statement = `![one pixel](picture:${String(sent.body['sha256'])})`;
  const question = await desk.save(await desk.begin('Illustrated'), { statement });
  await world.moveClock('2 days');
  expect(await sweepContents(world.platform)).toBe(0);
  await desk.save(question, { statement: 'In words.' });
  expect(await sweepContents(world.platform)).toBe(0);
  await world.moveClock('2 days');
  expect(await sweepContents(world.platform)).toBe(1);
});

/** Until a transaction waits for a lock of another's. */
async function untilSomebodyWaits(): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await world.platform.db.pool.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows.length;
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
}

describe('of a sweep and a save at the same moment', () => {
  test('the sweep passes over what the save holds already', async () => {
    await desk.store('held');
    await world.moveClock('2 days');
    const priya = member(world.kestrel.id, world.kestrel.staff.priya.accountId);
    await world.platform.db.transaction(priya, async (tx) => {
      expect(await holdTestData(tx, world.kestrel.id, [hashOf('held')])).toEqual(new Set([hashOf('held')]));
      expect(await sweepContents(world.platform)).toBe(0);
    });
    expect(await isThere('held')).toBe(true);
  });

  test('a save that comes too late is told which content is gone, and nothing is half saved', async () => {
    await desk.store('going', 'gone');
    await world.moveClock('2 days');
    const question = await desk.begin('Too late');
    const draft = { ...question.draft, cases: [caseOf('going', 'gone')] } as typeof question.draft;
    const late = await world.platform.db.transaction(system, async (tx) => {
      expect(await sweepTestData(tx, 10)).toBe(2);
      const answer = desk.send(question, draft);
      await untilSomebodyWaits();
      return { answer };
    });
    expect(await late.answer).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'draft.cases.0.inputSha256' }, { path: 'draft.cases.0.answerSha256' }] },
    });
    expect(await desk.read(question.id)).toEqual(question);
  });

  test('what is sent again while it is swept is there afterwards', async () => {
    await desk.store('again');
    await world.moveClock('2 days');
    const late = await world.platform.db.transaction(system, async (tx) => {
      expect(await sweepTestData(tx, 10)).toBe(1);
      const stored = desk.store('again');
      await untilSomebodyWaits();
      return { stored };
    });
    await late.stored;
    expect(await isThere('again')).toBe(true);
  });
});
