import { afterAll, beforeAll, expect, test } from 'vitest';

import { invite, openLink, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { caseOf, COMPLETE, openDesk } from '../questions/test-authoring.ts';
import { prove } from '../questions/test-proving.ts';
import { judgeSubmission } from './judge-submission.ts';
import { takeLease } from './judging.store.ts';
import { scriptedEngine } from './scripted-engine.ts';

let world: TestWorld;
let questionVersionId: string;
let attempt: string;
let candidate: Awaited<ReturnType<typeof openLink>>['browser'];
beforeAll(async () => {
  world = await createTestWorld();
  const desk = openDesk(world);
  const numbers = ['1', '2', '3', '4', '5', '6', '7'];
  await desk.store(...numbers.map((it) => `${it}\n`));
  const saved = await desk.save(await desk.begin('In groups'), {
    ...COMPLETE,
    cases: [
      caseOf('1\n', '1\n', { name: 'sample', isSample: true, weight: 1 }),
      caseOf('2\n', '2\n', { name: 'small 1', group: 'small' }),
      caseOf('3\n', '3\n', { name: 'small 2', group: 'small' }),
      caseOf('4\n', '4\n', { name: 'large 1', group: 'large' }),
      caseOf('5\n', '5\n', { name: 'large 2', group: 'large' }),
      caseOf('6\n', '6\n', { name: 'edge 1', group: 'edge' }),
      caseOf('7\n', '7\n', { name: 'edge 2', group: 'edge' }),
    ],
    groups: [
      { name: 'small', weight: 4, scoring: 'sum' },
      { name: 'large', weight: 5, scoring: 'min' },
      { name: 'edge', weight: 10, scoring: 'threshold', thresholdPermille: 500 },
    ],
  });
  await prove(world, saved);
  questionVersionId = desk.parse(await desk.publish(saved)).versionId;
  const assessment = await publishAssessment(world, { questions: [{ questionVersionId, points: 10 }] });
  const { token, invitationId } = await invite(world, assessment.id);
  candidate = (await openLink(world, token)).browser;
  const started = await candidate.post(`/api/invitations/${invitationId}/start`, {});
  attempt = `/api/attempts/${String(started.body['attemptId'])}`;
});
afterAll(() => world.close());

/** Hands in what the scripted engine reads as these words, and judges it. */
async function handIn(source: string) {
  const submitted = await candidate.post(`${attempt}/submissions`, {
    questionVersionId,
    language: 'python',
    source,
    writerEpoch: 1,
    idempotencyKey: newKey(),
  });
  const id = String(submitted.body['id']);
  await judgeSubmission(
    world.platform,
    scriptedEngine(),
    (tx) => takeLease(tx, id),
    new AbortController().signal,
  );
  return world.platform.db.asLogin
    .selectFrom('submission')
    .select(['verdict', 'passed_permille'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

test('a submission is scored by its groups: a share under sum, all or nothing under min, all from a share on under threshold', async () => {
  expect(await handIn('accepted')).toEqual({ verdict: 'accepted', passed_permille: 1000 });
  expect(await handIn('wrong on 5')).toEqual({ verdict: 'wrong_answer', passed_permille: 750 });
  expect(await handIn('wrong on 6')).toEqual({ verdict: 'wrong_answer', passed_permille: 1000 });
  expect(await handIn('wrong on 3')).toEqual({ verdict: 'wrong_answer', passed_permille: 900 });
  expect(await handIn('wrong on 1')).toEqual({ verdict: 'wrong_answer', passed_permille: 950 });
});

test('a run on the samples alone is scored by them alone', async () => {
  const run = await candidate.post(`${attempt}/runs`, {
    questionVersionId,
    language: 'python',
    source: 'accepted',
    writerEpoch: 1,
    idempotencyKey: newKey(),
  });
  const id = String(run.body['id']);
  await judgeSubmission(
    world.platform,
    scriptedEngine(),
    (tx) => takeLease(tx, id),
    new AbortController().signal,
  );
  const row = await world.platform.db.asLogin
    .selectFrom('submission')
    .select('passed_permille')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.passed_permille).toBe(1000);
});
