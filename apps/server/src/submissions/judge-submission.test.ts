import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';
import type { Engine } from '../questions/engine.port.ts';
import { addLostTasks, releaseSilentJudges, retryFailed } from './find-lost-work.ts';
import { judgeSubmission } from './judge-submission.ts';
import { takeLease } from './judging.store.ts';
import { scriptedEngine } from './scripted-engine.ts';

let sittings: Sittings;
let sitting: Sitting;
let id: string;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const submit = async (source: string) => {
  sitting = await sittings.sit({ visibility: 'full' });
  const answer = await sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, source));
  id = answer.body['id'] as string;
};
beforeEach(() => submit('accepted'));

interface Row {
  state: string;
  verdict: string | null;
  tries: number;
  lease: number;
  passed_permille: number | null;
}
const row = async () => {
  const [found] = await look<Row>(
    sittings.platform,
    'select state, verdict, tries, lease, passed_permille from submission where id = $1',
    [id],
  );
  if (!found) throw new Error('the submission is gone');
  return found;
};
const judge = (engine: Engine, signal = new AbortController().signal) =>
  judgeSubmission(sittings.platform, engine, (tx) => takeLease(tx, id), signal);
const tasks = () =>
  look(
    sittings.platform,
    `select from pgboss.job where name = 'judge-submission' and state = 'created' and data->>'submissionId' = $1`,
    [id],
  );
/** What happens when a judge is stopped for longer than its lease, or killed. */
const fallSilent = () =>
  look(sittings.platform, `update submission set leased_until = now() - interval '1 second' where id = $1`, [
    id,
  ]);
const begun = async (engine: { readonly begun: number }) => expect.poll(() => engine.begun).toBe(1);

describe('A submission', () => {
  test('is judged once, whoever and however many are asked to', async () => {
    const engine = scriptedEngine();
    await Promise.all([judge(engine), judge(engine), judge(engine)]);
    await judge(engine);

    expect(engine.begun).toBe(1);
    expect(await row()).toMatchObject({
      state: 'judged',
      verdict: 'accepted',
      tries: 1,
      passed_permille: 1_000,
    });
  });

  test('whose judge fell silent is judged by another, and the late result is dropped', async () => {
    const [silent, second] = [scriptedEngine(), scriptedEngine()];
    const goOn = silent.hold();
    const late = judge({
      about: silent.about,
      judge: async (...work) => ({ ...(await silent.judge(...work)), verdict: 'wrong_answer' }),
    });
    await begun(silent);
    await fallSilent();
    await releaseSilentJudges(sittings.platform);
    expect(await row()).toMatchObject({ state: 'queued' });
    expect(await tasks()).toHaveLength(1);
    await judge(second);
    const judged = await row();
    goOn();
    await late;

    expect(judged).toMatchObject({ state: 'judged', verdict: 'accepted' });
    expect(await row()).toEqual(judged);
    const seen = await sitting.browser.get(`${sitting.path}/submissions/${id}`);
    expect(seen.body['cases']).toHaveLength(4);
  });

  test('can be taken from a silent judge without waiting for the sweep', async () => {
    const [silent, second] = [scriptedEngine(), scriptedEngine()];
    const goOn = silent.hold();
    const late = judge(silent);
    await begun(silent);
    await fallSilent();
    await judge(second);
    goOn();
    await late;

    expect(await row()).toMatchObject({ state: 'judged', lease: 2 });
  });

  test('takes no result of a silent judge while the next one still works on it', async () => {
    const [silent, second] = [scriptedEngine(), scriptedEngine()];
    const [goOnLate, goOn] = [silent.hold(), second.hold()];
    const late = judge({
      about: silent.about,
      judge: async (...work) => ({ ...(await silent.judge(...work)), verdict: 'wrong_answer' }),
    });
    await begun(silent);
    await fallSilent();
    const next = judge(second);
    await begun(second);
    goOnLate();
    await late;
    const meanwhile = await row();
    goOn();
    await next;

    expect(meanwhile).toMatchObject({ state: 'running', verdict: null, lease: 2 });
    expect(await row()).toMatchObject({ state: 'judged', verdict: 'accepted', lease: 2 });
  });

  test('of a judge that ends is given back at once, and the try is not counted', async () => {
    const engine = scriptedEngine();
    engine.hold();
    const ending = new AbortController();
    const running = judge(engine, ending.signal);
    await begun(engine);
    ending.abort();
    await running;

    expect(await row()).toMatchObject({ state: 'queued', tries: 0, verdict: null });
    expect(await tasks()).toHaveLength(1);
  });

  test('the judge fails at three times is set aside as our fault, and looked at again by the next judge', async () => {
    await submit('our fault');
    const engine = scriptedEngine();
    await judge(engine);
    expect(await row()).toMatchObject({ state: 'queued', tries: 1 });
    await judge(engine);
    await judge(engine);

    expect(await row()).toMatchObject({ state: 'failed', verdict: null, tries: 3 });
    const seen = await sitting.browser.get(`${sitting.path}/submissions/${id}`);
    expect(seen.body).toMatchObject({ state: 'failed', cases: [] });
    expect(seen.body).not.toHaveProperty('verdict');

    await retryFailed(sittings.platform);
    expect(await row()).toMatchObject({ state: 'queued', tries: 0 });
  });

  test('that silences every judge is set aside, so that the queue goes on', async () => {
    const killed = new AbortController();
    for (let judges = 0; judges < 6; judges++) {
      const engine = scriptedEngine();
      engine.hold();
      void judge(engine, killed.signal);
      await begun(engine);
      await fallSilent();
      await releaseSilentJudges(sittings.platform);
    }

    expect(await row()).toMatchObject({ state: 'failed', verdict: null });
    killed.abort();
  });

  test('whose task was lost has one again after a minute', async () => {
    await look(sittings.platform, `delete from pgboss.job where data->>'submissionId' = $1`, [id]);
    await addLostTasks(sittings.platform);
    expect(await tasks()).toHaveLength(0);
    await sittings.world.moveClock('61 seconds');
    await addLostTasks(sittings.platform);
    await addLostTasks(sittings.platform);

    expect(await tasks()).toHaveLength(1);
  });

  test('shows its cases one by one while it is judged', async () => {
    await submit('slow');
    const engine = scriptedEngine();
    const goOn = engine.hold();
    const running = judge(engine);
    await begun(engine);
    expect((await sitting.browser.get(`${sitting.path}/submissions/${id}`)).body).toMatchObject({
      state: 'running',
      cases: [],
      caseCount: 4,
    });
    goOn();
    await running;
    expect((await sitting.browser.get(`${sitting.path}/submissions/${id}`)).body).toMatchObject({
      state: 'judged',
      cases: [{ name: 'Sample 1' }, { name: 'Sample 2' }, { name: 'Hidden 1' }, { name: 'Hidden 2' }],
    });
  });
});

test('of hidden cases nothing is stored that a program wrote', async () => {
  await judge(scriptedEngine());

  expect(
    await look(
      sittings.platform,
      `select count(*)::int as hidden, count(stdout)::int as printed from case_result
       where submission_id = $1 and not is_sample`,
      [id],
    ),
  ).toEqual([{ hidden: 2, printed: 0 }]);
});
