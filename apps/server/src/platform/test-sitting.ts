import { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { InvitationForCandidate, Invited } from '@fairshot/contracts/invitations/invitations.contract';
import { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';

import { CANDIDATES } from '../../../../db/cast.ts';
import { addStarterQuestions } from '../questions/add-starter-questions.ts';
import type { TestBrowser } from './test-browser.ts';
import { newKey, type TestWorld } from './test-world.ts';

/** Small ones: a whole bank of megabytes for every test file is time nobody gets back. */
const SOME = new Set(['parse-a-duration', 'shared-prefix', 'version-order']);

/** Some starter questions in Kestrel's bank, in order of their titles. */
export async function fillBank(world: TestWorld): Promise<(QuestionListItem & { versionId: string })[]> {
  const { path, staff } = world.kestrel;
  const { accountId, memberId } = staff.priya;
  const adder = { accountId, memberId, organizationId: world.kestrel.id };
  await addStarterQuestions(world.platform, adder, (slug) => SOME.has(slug));
  const { body } = await staff.priya.browser.get(`${path}/questions`);
  return QuestionListItem.required({ versionId: true })
    .array()
    .parse(body['questions'])
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

/** A published assessment of the bank's first two questions, 50 points each, unless `changes` says otherwise. */
export async function publishAssessment(
  world: TestWorld,
  changes: Record<string, unknown> = {},
): Promise<AssessmentForMember> {
  const bank = await fillBank(world);
  const { browser } = world.kestrel.staff.daniel;
  const path = `${world.kestrel.path}/assessments`;
  const title = 'Backend engineer screening';
  const begun = AssessmentForMember.parse(
    (await browser.post(path, { idempotencyKey: newKey(), title })).body,
  );
  const draft = {
    title,
    instructions: 'Read everything first.',
    durationMinutes: 90,
    languages: begun.languages,
    submissionsPolicy: 'best',
    visibility: 'full',
    suggestions: false,
    questions: bank.slice(0, 2).map(({ versionId }) => ({ questionVersionId: versionId, points: 50 })),
    ...changes,
    revision: begun.revision,
  };
  const saved = AssessmentForMember.parse((await browser.put(`${path}/${begun.id}`, draft)).body);
  const published = await browser.post(`${path}/${begun.id}/publish`, { revision: saved.revision });
  return AssessmentForMember.parse(published.body);
}

/** What Daniel sends: a window of two days from now by the real clock, unless `changes` says otherwise. */
export function listOf(people: readonly object[], changes: Record<string, unknown> = {}) {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
  return { idempotencyKey: newKey(), people, opensAt: hours(-1), closesAt: hours(47), ...changes };
}

/** An invitation for one person of the cast, and the token of their personal link. */
export async function invite(
  world: TestWorld,
  assessmentId: string,
  person: { name: string; email: string } = CANDIDATES.asha,
  changes: Record<string, unknown> = {},
): Promise<{ invitationId: string; token: string }> {
  const { browser } = world.kestrel.staff.daniel;
  const path = `${world.kestrel.path}/assessments/${assessmentId}/invitations`;
  const { people } = Invited.parse((await browser.post(path, listOf([person], changes))).body);
  const [invited] = people;
  if (!invited?.personalLink) throw new Error(`${person.email} is invited already`);
  return { invitationId: invited.invitationId, token: invited.personalLink.split('/').at(-1) ?? '' };
}

/** A browser in which the personal link was opened; what the candidate sees before the start. */
export async function openLink(
  world: TestWorld,
  token: string,
  browser: TestBrowser = world.stranger(),
): Promise<{ browser: TestBrowser; invitation: InvitationForCandidate }> {
  const { body } = await browser.post('/api/invitations/open', { token });
  return { browser, invitation: InvitationForCandidate.parse(body) };
}
