import { z } from 'zod';

import { AttemptForCandidate } from '../attempts/attempts.contract.ts';
import { id, instant } from '../fields.ts';
import { InvitationForCandidate } from '../invitations/invitations.contract.ts';
import { ROLES } from '../organizations/role.ts';
import { defineRoute, members } from '../route.ts';
import { AssessmentDraft } from './assessment-draft.ts';
import { AssessmentForMember, COMPOSERS, ComposedQuestion, OfAssessment } from './assessments.contract.ts';

const tag = 'assessments';

/** A version with who relies on it. */
export const AssessmentVersionItem = z.object({
  versionId: id,
  number: z.number().int(),
  title: z.string(),
  questionCount: z.number().int(),
  maxPoints: z.number().int(),
  savedBy: z.string().optional(),
  savedAt: instant,
  /** Absent: the draft. */
  publishedAt: instant.optional(),
  invited: z.number().int(),
  inProgress: z.number().int(),
  finished: z.number().int(),
});
export type AssessmentVersionItem = z.infer<typeof AssessmentVersionItem>;

export const listAssessmentVersions = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/versions',
  tag,
  summary: 'The versions of an assessment, newest first, and which invitations and attempts use which',
  access: members(...ROLES),
  params: OfAssessment,
  answer: z.object({ versions: z.array(AssessmentVersionItem) }),
});

/** What a version holds, to be compared with another. */
export const AssessmentContent = z.object({
  ...AssessmentDraft.omit({ questions: true }).shape,
  number: z.number().int(),
  questions: z.array(ComposedQuestion),
});
export type AssessmentContent = z.infer<typeof AssessmentContent>;

export const getAssessmentVersion = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/versions/:versionId',
  tag,
  summary: 'One version, whole',
  access: members(...ROLES),
  params: OfAssessment.extend({ versionId: id }),
  answer: AssessmentContent,
});

/** The candidate's own pages, fed from what the composer shows. Nobody is invited and nothing is stored. */
export const previewAssessment = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/preview',
  tag,
  summary: 'The landing page and the sitting as a candidate would see them',
  access: members(...COMPOSERS),
  params: OfAssessment,
  answer: z.object({ invitation: InvitationForCandidate, attempt: AttemptForCandidate }),
});

const RELEASERS = ['owner', 'recruiter'] as const;
export const releaseResults = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/release',
  tag,
  summary: 'Let candidates see their results, where the assessment waits for it; done twice it is done once',
  access: members(...RELEASERS),
  params: OfAssessment,
  answer: AssessmentForMember,
  refusals: ['wrong_state'],
});

export const takeBackRelease = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/release/take-back',
  tag,
  summary: 'Show results no longer; what candidates have seen they have seen',
  access: members(...RELEASERS),
  params: OfAssessment,
  answer: AssessmentForMember,
});
