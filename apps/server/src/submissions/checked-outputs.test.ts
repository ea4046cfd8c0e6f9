import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../../packages/judge/test/test-state.ts';
import { engineOf } from '../adapters/engine-of-judge.ts';
import { invite, openLink, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import type { Engine } from '../questions/engine.port.ts';
import { caseOf, COMPLETE } from '../questions/test-authoring.ts';
import { doAllWork, openProving } from '../questions/test-proving.ts';
import { judgeSubmission } from './judge-submission.ts';
import { takeLease } from './judging.store.ts';

/** Any number above the answer is right. It falls over where the output holds a word that its author never thought of. */
const ABOVE = `import sys
out = sys.stdin.read().strip()
answer = int(open(sys.argv[2]).read())
if out == 'unheard of': raise ValueError(f'the secret is {answer}')
print(f'more than {answer}?', file=sys.stderr)
sys.exit(42 if out.isdigit() and int(out) > answer else 43)`;

let world: TestWorld;
let judge: Judge;
let engine: Engine;
let cacheDir: string;
let questionVersionId: string;
let attempt: string;
let candidate: Awaited<ReturnType<typeof openLink>>['browser'];

beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
  cacheDir = mkdtempSync(join(tmpdir(), 'fairshot-cases-'));
  engine = engineOf(judge, cacheDir, { engine: 'our own sandbox', judge: 'a test' });
  world = await createTestWorld();
  const desk = openProving(world);
  await desk.store('1\n', '77001\n', '2\n', '77002\n');
  const python = (source: string) => ({ language: 'python' as const, source });
  const saved = await desk.save(await desk.begin('Something larger'), {
    ...COMPLETE,
    cases: [
      caseOf('1\n', '77001\n', { name: 'sample', isSample: true }),
      caseOf('2\n', '77002\n', { name: 'hidden' }),
    ],
    solutions: [
      { ...python('print(77777)'), name: 'right.py', label: 'accepted' },
      { ...python('print(1)'), name: 'small.py', label: 'wrong' },
    ],
    checker: python(ABOVE),
  });
  await desk.start(saved);
  await doAllWork(world.platform, engine);
  questionVersionId = desk.parse(await desk.publish(saved)).versionId;
  const assessment = await publishAssessment(world, { questions: [{ questionVersionId, points: 10 }] });
  const { token, invitationId } = await invite(world, assessment.id);
  candidate = (await openLink(world, token)).browser;
  const started = await candidate.post(`/api/invitations/${invitationId}/start`, {});
  attempt = `/api/attempts/${String(started.body['attemptId'])}`;
});
afterAll(async () => {
  await judge.stop();
  await world.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

async function handIn(source: string, times = 1) {
  const submitted = await candidate.post(`${attempt}/submissions`, {
    questionVersionId,
    language: 'python',
    source,
    writerEpoch: 1,
    idempotencyKey: newKey(),
  });
  const id = String(submitted.body['id']);
  for (let time = 0; time < times; time++)
    await judgeSubmission(world.platform, engine, (tx) => takeLease(tx, id), new AbortController().signal);
  return world.platform.db.asLogin
    .selectFrom('submission')
    .select(['state', 'verdict', 'passed_permille'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

test('a submission is right where the checker says so, though no answer reads like it', async () => {
  expect(await handIn('print(90000)')).toEqual({
    state: 'judged',
    verdict: 'accepted',
    passed_permille: 1000,
  });
  expect(await handIn('print(88888 if input() == "1" else 5)')).toMatchObject({ verdict: 'wrong_answer' });
});

test('nothing that the checker said reaches the candidate', async () => {
  const submissions = await candidate.get(`${attempt}/submissions`);
  expect(submissions.status).toBe(200);
  expect(JSON.stringify(submissions.body)).toContain('wrong_answer');
  expect(JSON.stringify([submissions.body, (await candidate.get(attempt)).body])).not.toMatch(
    /more than|77002/,
  );
});

test('a checker that fails leaves no verdict on the candidate: the submission is set aside for a person', async () => {
  expect(await handIn('print("unheard of")', 3)).toEqual({
    state: 'failed',
    verdict: null,
    passed_permille: null,
  });
});
