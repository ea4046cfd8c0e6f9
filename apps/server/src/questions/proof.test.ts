import { LANGUAGES } from '@fairshot/contracts/questions/language';
import type { CodingDraft, SolutionDraft } from '@fairshot/contracts/questions/question-draft';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startTaskRunner } from '../adapters/task-runner-postgres.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { scriptedEngine } from '../submissions/scripted-engine.ts';
import { addLostSandboxTasks, forgetOldWork, releaseSilentWorkers } from './find-lost-sandbox-work.ts';
import { doSandboxWork } from './do-sandbox-work.ts';
import { watchSandboxWork, workForAuthors } from './sandbox-work.tasks.ts';
import { GaveWay, shareSlots } from './share-slots.ts';
import { doAllWork, openProving, waitingWork } from './test-proving.ts';

let world: TestWorld;
let desk: ReturnType<typeof openProving>;

beforeAll(async () => {
  world = await createTestWorld();
  desk = openProving(world);
});
afterAll(() => world.close());

const solution = (label: SolutionDraft['label'], source: string, changes: Partial<SolutionDraft> = {}) => ({
  name: `${label}.py`,
  language: 'python' as const,
  label,
  source,
  ...changes,
});
const right = solution('accepted', 'accepted');
const wrong = solution('wrong', 'wrong on 3', { failsOn: 'case 3' });
const slow = solution('slow', 'needs 7 s on 4', { failsOn: 'case 4' });
const NUMBERS = [1, 2, 3, 4];

const draft = (changes: Partial<CodingDraft> = {}) =>
  desk.question(NUMBERS, { solutions: [right, wrong, slow], ...changes });
const proven = async (changes: Partial<CodingDraft> = {}) => {
  const question = await draft(changes);
  await desk.start(question);
  await doAllWork(world.platform);
  return question;
};
const rows = <Row>(query: string, values: unknown[] = []) =>
  world.platform.db.pool.query(query, values).then(({ rows }) => rows as Row[]);
const begun = (engine: { readonly begun: number }) => expect.poll(() => engine.begun).toBe(1);
const never = new AbortController().signal;
const firstWork = async () => {
  const [id] = await waitingWork(world.platform);
  if (!id) throw new Error('nothing waits');
  return id;
};
const fallSilent = () =>
  rows(`update sandbox_work set leased_until = now() - interval '1 second' where state = 'running'`);

describe('A proof', () => {
  test('holds when every solution does what its label says, and shows what each did on each case', async () => {
    const question = await proven({ validator: { language: 'python', source: 'exits with 42' } });

    expect(await desk.proof(question)).toMatchObject({
      state: 'held',
      isCurrent: true,
      startedBy: 'Priya Raghavan',
      caseNames: ['case 1', 'case 2', 'case 3', 'case 4'],
      faults: [],
      isWaitingForJudge: false,
      rows: [
        { role: 'validator', state: 'done', verdict: 'accepted', isAsLabelled: true },
        { name: 'accepted.py', label: 'accepted', verdict: 'accepted', isAsLabelled: true },
        {
          name: 'wrong.py',
          failsOn: 'case 3',
          verdict: 'wrong_answer',
          verdicts: ['accepted', 'accepted', 'wrong_answer', 'accepted'],
          isAsLabelled: true,
        },
        { name: 'slow.py', verdict: 'time_limit', timesMs: [3, 3, 3, 2_000], isAsLabelled: true },
      ],
    });
  });

  test('fails with the reason of every row that is not as its label says', async () => {
    const question = await proven({ solutions: [right, { ...wrong, source: 'accepted' }, slow] });

    const proof = await desk.proof(question);
    const why = '“wrong.py” must get wrong answer or runtime error on “case 3”, and was accepted there.';
    expect(proof).toMatchObject({ state: 'failed', faults: [why] });
    expect(proof.rows[1]).toMatchObject({ isAsLabelled: false, why });
  });

  test('shows its cells while the judge works', async () => {
    const question = await draft();
    await desk.start(question);
    expect(await desk.proof(question)).toMatchObject({
      state: 'running',
      rows: [{ state: 'waiting' }, {}, {}],
    });
    const engine = scriptedEngine();
    const goOn = engine.hold();
    const running = doSandboxWork(world.platform, engine, await firstWork(), never);
    await begun(engine);
    expect((await desk.proof(question)).rows[0]).toMatchObject({ state: 'running', verdicts: [] });
    goOn();
    await running;
    expect((await desk.proof(question)).rows[0]).toMatchObject({
      state: 'done',
      verdicts: Array(4).fill('accepted'),
    });
    await doAllWork(world.platform);
  });

  test('is refused where there is nothing to judge, with the fields that are missing', async () => {
    const empty = await desk.save(await desk.begin(), { solutions: [{ ...wrong, source: ' ' }] });

    expect(await desk.start(empty)).toMatchObject({
      status: 409,
      body: {
        code: 'not_publishable',
        fields: [
          { path: 'cases' },
          { path: 'solutions' },
          { path: 'solutions.0.source' },
          { path: 'solutions.0.failsOn', message: 'There is no case case 3' },
        ],
      },
    });
  });

  test('of a multiple-choice question is refused: there is nothing to judge', async () => {
    const choices = await desk.begin('Pick one', 'multiple_choice');
    expect(await desk.start(choices)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  test('is refused to a page that saw an older draft', async () => {
    const question = await draft();
    await desk.save(question, { statement: 'Written anew.' });
    expect(await desk.start(question)).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
  });

  test('asked for twice with one key is begun once', async () => {
    const question = await draft();
    const key = newKey();
    const [one, other] = await Promise.all([desk.start(question, key), desk.start(question, key)]);

    expect(one.body['id']).toBe(other.body['id']);
    await doAllWork(world.platform);
    expect(await rows('select from proof where question_id = $1', [question.id])).toHaveLength(1);
    expect(await desk.start(await draft(), key)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
  });

  test('cancels the one that runs, so that a question has one running proof', async () => {
    const question = await draft();
    await desk.start(question);
    await desk.start(question);
    await doAllWork(world.platform);

    const states = await rows('select state from proof where question_id = $1 order by started_at', [
      question.id,
    ]);
    expect(states).toEqual([{ state: 'cancelled' }, { state: 'held' }]);
  });

  test('that is cancelled stops at once and keeps what it found', async () => {
    const question = await draft();
    await desk.start(question);
    await doSandboxWork(world.platform, scriptedEngine(), await firstWork(), never);

    expect(await desk.cancel(question)).toMatchObject({
      state: 'cancelled',
      rows: [{ verdict: 'accepted' }, {}, {}],
    });
    expect(await waitingWork(world.platform)).toEqual([]);
    expect(await desk.cancel(question)).toMatchObject({ state: 'cancelled' });
  });

  test('is not there for another organization', async () => {
    const question = await proven();
    const { petr } = world.ostrava.staff;
    const theirs = `${world.ostrava.path}/questions/${question.id}`;

    expect(await petr.browser.get(`${theirs}/proof`)).toMatchObject({ status: 404 });
    expect(await petr.browser.post(`${theirs}/proof/cancel`)).toMatchObject({ status: 404 });
    const start = { idempotencyKey: newKey(), revision: question.revision };
    expect(await petr.browser.post(`${theirs}/proofs`, start)).toMatchObject({ status: 404 });
  });

  test('that did not hold is forgotten a month after a newer one, and one that held never', async () => {
    const question = await proven();
    await desk.start(question);
    await desk.cancel(question);
    await proven();
    const count = () =>
      rows<{ state: string }>('select state from proof where question_id = $1', [question.id]);
    await world.moveClock('31 days');
    await forgetOldWork(world.platform);
    expect(await count()).toHaveLength(2);
    await desk.start(question);
    await doAllWork(world.platform);
    await forgetOldWork(world.platform);
    await world.moveClock('-31 days');

    expect(await count()).toEqual([{ state: 'held' }, { state: 'held' }]);
  });
});

describe('A proof speaks for', () => {
  test('what the draft was when it began: a draft that changed meanwhile is not proven by it', async () => {
    const question = await draft();
    await desk.start(question);
    const later = await desk.save(question, { timeLimitSeconds: 3 });
    await doAllWork(world.platform);

    expect(await desk.proof(later)).toMatchObject({ state: 'held', isCurrent: false });
    expect(await desk.publish(later)).toMatchObject({ status: 409, body: { code: 'not_publishable' } });
  });

  test.each<[string, (question: CodingDraft) => Partial<CodingDraft>]>([
    ['the order of cases', ({ cases }) => ({ cases: cases.toReversed() })],
    ['a case', ({ cases }) => ({ cases: cases.slice(0, 3), solutions: [right, wrong] })],
    ['an answer', ({ cases }) => ({ cases: cases.map((it) => ({ ...it, answerSha256: it.inputSha256 })) })],
    ['a solution', () => ({ solutions: [{ ...right, source: 'accepted, too' }, wrong, slow] })],
    ['a label', () => ({ solutions: [right, { ...wrong, label: 'slow' as const }, slow] })],
    ['where a solution fails', () => ({ solutions: [right, { ...wrong, failsOn: 'case 2' }, slow] })],
    ['the limit of one language', () => ({ timeLimitByLanguage: { python: 4 } })],
    ['the memory limit', () => ({ memoryLimitMb: 512 })],
    ['the comparison', ({ compare }) => ({ compare: { ...compare, caseSensitive: true } })],
    ['the languages', () => ({ languages: ['python' as const] })],
    ['the checker', () => ({ checker: { language: 'python' as const, source: 'exits with 42' } })],
    ['the validator', () => ({ validator: { language: 'python' as const, source: 'exits with 42' } })],
  ])('%s', async (_, change) => {
    const question = await proven();
    const changed = await desk.save(question, change(question.draft as CodingDraft));

    expect((await desk.proof(changed)).isCurrent).toBe(false);
    expect(changed.missing).toEqual([{ path: 'proof', message: expect.stringContaining('outdated') }]);
    const back = desk.parse(await desk.send(changed, question.draft));
    expect((await desk.proof(back)).isCurrent).toBe(true);
  });

  test('nothing else: title, statement, names, groups, weights and starter code may change', async () => {
    const question = await proven();
    const { cases, solutions } = question.draft as CodingDraft;
    const changed = await desk.save(question, {
      title: 'Twice as much',
      statement: 'Anew.',
      groups: [{ name: 'all', weight: 2, scoring: 'min' as const }],
      cases: cases.map((it) => ({ ...it, name: `the ${it.name}`, group: 'all', explanation: 'Look!' })),
      solutions: solutions.map((it) => ({ ...it, failsOn: it.failsOn && `the ${it.failsOn}` })).toReversed(),
      starters: { ...(question.draft as CodingDraft).starters, python: 'print()' },
    });

    expect((await desk.proof(changed)).isCurrent).toBe(true);
    expect(changed.missing).toEqual([]);
  });
});

describe('Publishing', () => {
  test('is refused until the draft is proven, while it is being proven, and with the faults of its proof', async () => {
    const question = await draft({ solutions: [{ ...right, source: 'wrong on 2' }] });
    const refused = async () => (await desk.publish(question)).body['fields'];
    expect(await refused()).toEqual([{ path: 'proof', message: expect.stringContaining('Not proven yet') }]);
    await desk.start(question);
    expect(await refused()).toEqual([{ path: 'proof', message: 'The proof is still running.' }]);
    await doAllWork(world.platform);
    expect(await refused()).toEqual([
      {
        path: 'proof',
        message: '“accepted.py” must be accepted on every case, and got wrong answer on “case 2”.',
      },
    ]);
  });

  test('goes through when the proof held, and the version keeps its proof', async () => {
    const question = await proven();
    expect(await desk.publish(question)).toMatchObject({ status: 200, body: { state: 'published' } });
    const next = await desk.save(await desk.read(question.id), { timeLimitSeconds: 5 });
    expect((await desk.proof(next)).isCurrent).toBe(false);
    const kept = await rows('select state from proof where question_version_id = $1', [question.versionId]);
    expect(kept).toEqual([{ state: 'held' }]);
  });

  test('of a next draft that says the same needs no new proof', async () => {
    const question = await proven();
    await desk.publish(question);
    const next = await desk.save(await desk.read(question.id), { statement: 'Said better.' });

    expect(next.versionId).not.toBe(question.versionId);
    expect(await desk.publish(next)).toMatchObject({ status: 200 });
  });
});

describe('Judges', () => {
  test('that are asked more than once do each step once', async () => {
    const question = await draft({ solutions: [right] });
    await desk.start(question);
    const id = await firstWork();
    const engine = scriptedEngine();
    await Promise.all([1, 2, 3].map(() => doSandboxWork(world.platform, engine, id, never)));

    expect(engine.begun).toBe(1);
    expect(await desk.proof(question)).toMatchObject({ state: 'held' });
  });

  test('that fall silent lose their work to another, and what they find later is dropped', async () => {
    const question = await draft({ solutions: [right] });
    await desk.start(question);
    const id = await firstWork();
    const silent = scriptedEngine();
    const goOn = silent.hold();
    const late = doSandboxWork(
      world.platform,
      {
        about: silent.about,
        judge: (work, ...rest) => silent.judge({ ...work, source: 'wrong on 1' }, ...rest),
      },
      id,
      never,
    );
    await begun(silent);
    await fallSilent();
    await releaseSilentWorkers(world.platform);
    await doAllWork(world.platform);
    goOn();
    await late;

    expect(await desk.proof(question)).toMatchObject({
      state: 'held',
      rows: [{ verdicts: Array(4).fill('accepted') }],
    });
  });

  test('that end give back what they hold, and the try is not counted', async () => {
    const question = await draft({ solutions: [right] });
    await desk.start(question);
    const engine = scriptedEngine();
    engine.hold();
    const ending = new AbortController();
    const id = await firstWork();
    const running = doSandboxWork(world.platform, engine, id, ending.signal);
    await begun(engine);
    ending.abort();
    await running;

    expect(await rows('select state, tries from sandbox_work where id = $1', [id])).toEqual([
      { state: 'queued', tries: 0 },
    ]);
    await doAllWork(world.platform);
    expect(await desk.proof(question)).toMatchObject({ state: 'held' });
  });

  test('that must give way to candidates go on with the next case later', async () => {
    const question = await draft({ solutions: [right] });
    await desk.start(question);
    const engine = scriptedEngine();
    const id = await firstWork();
    await doSandboxWork(
      world.platform,
      {
        about: engine.about,
        judge: async (work, onCase) => {
          await engine.judge({ ...work, cases: work.cases.slice(0, 2) }, onCase, never);
          throw new GaveWay();
        },
      },
      id,
      never,
    );
    expect((await desk.proof(question)).rows).toMatchObject([
      { state: 'running', verdicts: ['accepted', 'accepted'] },
    ]);
    await doAllWork(world.platform);

    expect(await desk.proof(question)).toMatchObject({
      state: 'held',
      rows: [{ verdicts: Array(4).fill('accepted') }],
    });
  });

  test('whose trouble is ours try three times, and then say that it was ours', async () => {
    const question = await proven({ solutions: [{ ...right, source: 'our fault' }] });

    expect(await desk.proof(question)).toMatchObject({
      state: 'failed',
      faults: [expect.stringContaining('trouble of ours')],
      rows: [{ state: 'done', verdicts: [] }],
    });
  });

  test('that a program silences one after the other set it aside, and the proof ends', async () => {
    const question = await draft({ solutions: [right] });
    await desk.start(question);
    const id = await firstWork();
    const killed = new AbortController();
    for (let judges = 0; judges < 6; judges++) {
      const engine = scriptedEngine();
      engine.hold();
      void doSandboxWork(world.platform, engine, id, killed.signal);
      await begun(engine);
      await fallSilent();
      await releaseSilentWorkers(world.platform);
    }

    expect(await desk.proof(question)).toMatchObject({ state: 'failed' });
    killed.abort();
  });

  test('leave no proof behind that runs for ever: what is done is concluded by the sweep', async () => {
    const question = await draft({ solutions: [right] });
    await desk.start(question);
    await rows(`update sandbox_work set state = 'failed' where id = $1`, [await firstWork()]);
    expect(await desk.proof(question)).toMatchObject({ state: 'running' });
    await releaseSilentWorkers(world.platform);

    expect(await desk.proof(question)).toMatchObject({ state: 'failed' });
  });

  test('are given a lost task again after a minute', async () => {
    const question = await draft({ solutions: [right] });
    await desk.start(question);
    const id = await firstWork();
    const tasks = () =>
      rows(`select from pgboss.job where state = 'created' and data->>'workId' = $1`, [id]).then(
        (it) => it.length,
      );
    await rows(`delete from pgboss.job where data->>'workId' = $1`, [id]);
    await addLostSandboxTasks(world.platform);
    expect(await tasks()).toBe(0);
    await world.moveClock('61 seconds');
    await addLostSandboxTasks(world.platform);
    await addLostSandboxTasks(world.platform);
    await world.moveClock('-61 seconds');

    expect(await tasks()).toBe(1);
    await doAllWork(world.platform);
  });
});

test('The queue brings a proof and a trial to a judge and to their end', async () => {
  const question = await draft();
  const runner = await startTaskRunner(world.platform.config.databaseUrl, world.platform.log);
  await workForAuthors(runner, world.platform, shareSlots(scriptedEngine(), 2), {
    slots: 2,
    languages: () => LANGUAGES,
  });
  watchSandboxWork(runner, world.platform);
  await desk.start(question);
  const { body } = await desk.try({ kind: 'check', programs: [{ language: 'python', source: 'accepted' }] });

  await expect.poll(async () => (await desk.trial(body['id'])).state, { timeout: 30_000 }).toBe('done');
  await expect.poll(async () => (await desk.proof(question)).state, { timeout: 30_000 }).toBe('held');
  await runner.stop();
});

test('A long proof goes in short steps, and stops running a program that missed the limit often enough', async () => {
  const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
  const late = numbers
    .slice(0, 20)
    .map((it) => `needs 3 s on ${it}`)
    .join(', ');
  const question = await desk.question(numbers, {
    solutions: [right, solution('slow', `${late}, needs 5 s on 40`, { failsOn: 'case 40' })],
  });
  await desk.start(question);
  const engine = scriptedEngine();
  await doSandboxWork(world.platform, engine, await firstWork(), never);
  expect((await desk.proof(question)).rows[0]?.verdicts).toHaveLength(10);
  await doAllWork(world.platform, engine);

  const [, row] = (await desk.proof(question)).rows;
  expect(row?.verdicts).toEqual([...Array(10).fill('time_limit'), ...Array(29).fill(null), 'time_limit']);
  expect(row).toMatchObject({ verdict: 'time_limit', isAsLabelled: true });
});
