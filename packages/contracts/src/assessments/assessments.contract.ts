import { z } from 'zod';

import { id, idempotencyKey, instant, line, text } from '../fields.ts';
import { ROLES } from '../organizations/role.ts';
import { Language } from '../questions/language.ts';
import { Difficulty } from '../questions/question-draft.ts';
import { defineRoute, members } from '../route.ts';
import { assessmentLifecycle } from './assessment.lifecycle.ts';

const tag = 'assessments';
const OfOrganization = z.object({ organizationId: id });
const OfAssessment = OfOrganization.extend({ assessmentId: id });

/** How many submissions a question takes and which counts. */
export const SubmissionsPolicy = z.enum(['one_final', 'last', 'best']);
export type SubmissionsPolicy = z.infer<typeof SubmissionsPolicy>;
/** What a candidate may see of a submission's outcome: nothing, samples, the score, or each case's pass or fail. */
export const Visibility = z.enum(['none', 'samples', 'score', 'full']);
export type Visibility = z.infer<typeof Visibility>;
export const VisibilityWhen = z.enum(['never', 'at_end', 'after_release']);
export const IntegrityPreset = z.enum(['fairshot', 'campus', 'standard', 'open']);
export type IntegrityPreset = z.infer<typeof IntegrityPreset>;
export const TakeOver = z.enum(['open', 'mail_code', 'staff']);

export const AssessmentDraft = z.object({
  title: line(200),
  instructions: text(50_000),
  durationMinutes: z.number().int().min(1).max(1440),
  languages: z.array(Language).min(1, 'Choose at least one language'),
  submissionsPolicy: SubmissionsPolicy,
  visibility: Visibility,
  /** Completion and suggestions in the editor. */
  suggestions: z.boolean(),
  questions: z
    .array(z.object({ questionVersionId: id, points: z.number().int().min(0).max(10_000) }))
    .max(100)
    .refine(
      (list) => new Set(list.map((q) => q.questionVersionId)).size === list.length,
      'A question stands here twice',
    ),
});
export type AssessmentDraft = z.infer<typeof AssessmentDraft>;

export const AssessmentListItem = z.object({
  id,
  title: z.string(),
  state: z.enum(assessmentLifecycle.states as [string, ...string[]]),
  durationMinutes: z.number().int(),
  questionCount: z.number().int(),
  maxPoints: z.number().int(),
  publishedVersion: z.number().int().optional(),
  hasUnpublishedChanges: z.boolean(),
  invited: z.number().int(),
  inProgress: z.number().int(),
  finished: z.number().int(),
  updatedAt: instant,
});
export type AssessmentListItem = z.infer<typeof AssessmentListItem>;

/** An assessment in the composer: the draft if there is one, else what was published last. */
export const AssessmentForMember = AssessmentListItem.extend({
  versionId: id,
  versionNumber: z.number().int(),
  isDraft: z.boolean(),
  /** Names what this page saw; a save with an older one is refused instead of overwriting silently. */
  revision: z.number().int(),
  instructions: z.string(),
  languages: z.array(Language),
  submissionsPolicy: SubmissionsPolicy,
  visibility: Visibility,
  suggestions: z.boolean(),
  questions: z.array(
    z.object({
      questionVersionId: id,
      questionId: id,
      title: z.string(),
      difficulty: Difficulty,
      languages: z.array(Language),
      points: z.number().int(),
    }),
  ),
});
export type AssessmentForMember = z.infer<typeof AssessmentForMember>;

export const listAssessments = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/assessments',
  tag,
  summary: 'All assessments',
  access: members(...ROLES),
  params: OfOrganization,
  answer: z.object({ assessments: z.array(AssessmentListItem) }),
});

export const CreateAssessment = z.object({ idempotencyKey, title: line(200) });
export const createAssessment = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments',
  tag,
  summary: 'Begin an assessment',
  access: members('owner', 'author', 'recruiter'),
  params: OfOrganization,
  body: CreateAssessment,
  answer: AssessmentForMember,
});

export const getAssessment = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/assessments/:assessmentId',
  tag,
  summary: 'One assessment',
  access: members(...ROLES),
  params: OfAssessment,
  answer: AssessmentForMember,
});

export const saveAssessment = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId/assessments/:assessmentId',
  tag,
  summary: 'Save the draft; begins a new draft where the newest version is published',
  access: members('owner', 'author', 'recruiter'),
  params: OfAssessment,
  body: AssessmentDraft.extend({ revision: z.number().int() }),
  answer: AssessmentForMember,
  refusals: ['changed_meanwhile', 'wrong_state'],
});

export const publishAssessment = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/publish',
  tag,
  summary: 'Publish the draft as a fixed version',
  access: members('owner', 'author', 'recruiter'),
  params: OfAssessment,
  body: z.object({ revision: z.number().int() }),
  answer: AssessmentForMember,
  refusals: ['not_publishable', 'changed_meanwhile', 'wrong_state'],
});
