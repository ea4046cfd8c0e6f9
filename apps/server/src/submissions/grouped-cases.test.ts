import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

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
  const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
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
      caseOf('8\n', '8\n', { name: 'large 3', group: 'large' }),
      caseOf('9\n', '9\n', { name: 'large, shown', group: 'large', isSample: true }),
    ],
    groups: [
      { name: 'small', weight: 4, scoring: 'sum' },
      { name: 'large', weight: 5, scoring: 'min', stopAtFirstFailure: true },
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
// Only so many may be handed in within a minute.
beforeEach(() => world.moveClock('1 minute'));
afterAll(() => world.close());

/** Hands in what the scripted engine reads as these words, and judges it. */
async function handIn(source: string, kind: 'submissions' | 'runs' = 'submissions') {
  const submitted = await candidate.post(`${attempt}/${kind}`, {
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
    .select(['id', 'verdict', 'passed_permille'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

test('a submission is scored by its groups: a share under sum, all or nothing under min, all from a share on under threshold', async () => {
  expect(await handIn('accepted')).toMatchObject({ verdict: 'accepted', passed_permille: 1000 });
  expect(await handIn('wrong on 5')).toMatchObject({ verdict: 'wrong_answer', passed_permille: 750 });
  expect(await handIn('wrong on 6')).toMatchObject({ verdict: 'wrong_answer', passed_permille: 1000 });
  expect(await handIn('wrong on 3')).toMatchObject({ verdict: 'wrong_answer', passed_permille: 900 });
  expect(await handIn('wrong on 1')).toMatchObject({ verdict: 'wrong_answer', passed_permille: 950 });
});

test('a run on the samples alone is scored by them alone', async () => {
  expect(await handIn('accepted', 'runs')).toMatchObject({ passed_permille: 1000 });
});

test('a group that stops at its first failure runs nothing more of it, and its candidate and the report say so', async () => {
  const { id } = await handIn('wrong on 4');
  const { path, staff } = world.kestrel;
  const verdictsOf = (answer: Record<string, unknown>) =>
    (answer['cases'] as { verdict: string }[]).map(({ verdict }) => verdict);
  const [right, wrong, spared] = ['accepted', 'wrong_answer', 'not_run'];
  // The last one is a sample: that it was not run would say that a hidden case had failed.
  const expected = [right, right, right, wrong, spared, right, right, spared, right];
  const seenByStaff = await staff.marta.browser.get(`${path}/submissions/${id}`);
  expect(verdictsOf(seenByStaff.body)).toEqual(expected);
  const seenByCandidate = await candidate.get(`${attempt}/submissions/${id}`);
  expect(verdictsOf(seenByCandidate.body)).toEqual(expected);
});

test('whatever fails, a group that stops has the score of one that does not', async () => {
  expect(await handIn('wrong on 4')).toMatchObject({ passed_permille: 750 });
  expect(await handIn('wrong on 8')).toMatchObject({ passed_permille: 750 });
  expect(await handIn('crashes on 4 and wrong on 5')).toMatchObject({ passed_permille: 750 });
});

test('only a group that is all or nothing may stop: under sum a case that was not run would cost points', async () => {
  const desk = openDesk(world);
  const question = await desk.begin('Stops too soon');
  const groups = [{ name: 'all', weight: 1, scoring: 'sum' as const, stopAtFirstFailure: true }];
  const { draft } = question;
  if (draft.kind !== 'coding') throw new Error('only a coding question has groups');
  expect(await desk.send(question, { ...draft, groups })).toMatchObject({ status: 400 });
});
