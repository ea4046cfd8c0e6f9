import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { QuestionVersionItem } from '@fairshot/contracts/questions/authoring.contract';
import { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { invite, openLink, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { openDesk } from './test-authoring.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
let assessment: AssessmentForMember;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  assessment = await publishAssessment(world);
});
afterAll(() => world.close());

const used = () => assessment.questions[0] ?? { questionId: '', questionVersionId: '' };

async function historyOf(questionId: string) {
  const { body } = await desk.browser.get(desk.path(questionId, '/versions'));
  return QuestionVersionItem.strict().array().parse(body['versions']);
}

test('the history tells which assessments use which version, and how many sat each', async () => {
  const { questionId, questionVersionId } = used();
  const { token, invitationId } = await invite(world, assessment.id);
  const { browser } = await openLink(world, token);
  await browser.post(`/api/invitations/${invitationId}/start`, {});
  await desk.save(await desk.read(questionId), { title: 'Next' });
  expect(await historyOf(questionId)).toMatchObject([
    { number: 2, isDraft: true, title: 'Next', editedBy: 'Priya Raghavan', usedBy: [] },
    {
      number: 1,
      isDraft: false,
      versionId: questionVersionId,
      usedBy: [{ assessmentId: assessment.id, title: assessment.title, versionNumber: 1, attempts: 1 }],
    },
  ]);
});

test('a version of a question that ships with FairShot is read whole, hidden cases included', async () => {
  const { questionId, questionVersionId } = used();
  const { body } = await desk.browser.get(desk.path(questionId, `/versions/${questionVersionId}`));
  const draft = QuestionDraft.parse(body['draft']);
  if (draft.kind !== 'coding') throw new Error('it ships as a coding question');
  expect(draft.cases.filter((it) => !it.isSample).length).toBeGreaterThanOrEqual(12);
  const names = draft.cases.map(({ name }) => name);
  const failing = draft.solutions.filter(({ label }) => label !== 'accepted');
  expect(new Set(failing.map(({ label }) => label))).toEqual(new Set(['wrong', 'slow']));
  for (const { failsOn } of failing) expect(names).toContain(failsOn);
});

test('a version of another question is not there', async () => {
  const other = await desk.begin('Other');
  const url = desk.path(other.id, `/versions/${used().questionVersionId}`);
  expect((await desk.browser.get(url)).status).toBe(404);
  expect((await desk.browser.get(desk.path(newKey(), '/versions'))).status).toBe(404);
});
