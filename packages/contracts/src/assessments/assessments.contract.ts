import { z } from 'zod';

import { id, idempotencyKey, instant, line } from '../fields.ts';
import { ROLES } from '../organizations/role.ts';
import { Language } from '../questions/language.ts';
import { Difficulty } from '../questions/difficulty.ts';
import { defineRoute, members } from '../route.ts';
import { AssessmentDraft } from './assessment-draft.ts';
import { assessmentLifecycle } from './assessment.lifecycle.ts';

const tag = 'assessments';
const OfOrganization = z.object({ organizationId: id });
export const OfAssessment = OfOrganization.extend({ assessmentId: id });
export const COMPOSERS = ['owner', 'author', 'recruiter'] as const;

const State = z.enum(assessmentLifecycle.states as [string, ...string[]]);

export const AssessmentListItem = z.object({
  id,
  title: z.string(),
  state: State,
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

/** A published version of a question, as whoever composes needs to know it. */
export const ChoosableQuestion = z.object({
  questionId: id,
  questionVersionId: id,
  versionNumber: z.number().int(),
  title: z.string(),
  kind: z.enum(['coding', 'multiple_choice', 'project']),
  difficulty: Difficulty,
  skills: z.array(z.string()),
  languages: z.array(Language),
  /** How long its author expects it to take. */
  expectedMinutes: z.number().int().optional(),
});
export type ChoosableQuestion = z.infer<typeof ChoosableQuestion>;

/** A question in its place, with what happened to it in the bank since it was chosen. */
export const ComposedQuestion = ChoosableQuestion.extend({
  points: z.number().int(),
  section: z.number().int(),
  isArchived: z.boolean(),
  /** The newest published version, where it is not this one. */
  newer: ChoosableQuestion.optional(),
});
export type ComposedQuestion = z.infer<typeof ComposedQuestion>;

/** An assessment in the composer: the draft if there is one, else what was published last. */
export const AssessmentForMember = AssessmentListItem.extend({
  ...AssessmentDraft.omit({ questions: true }).shape,
  versionId: id,
  versionNumber: z.number().int(),
  isDraft: z.boolean(),
  /** Names what this page saw; a save with an older one is refused instead of overwriting silently. */
  revision: z.number().int(),
  savedBy: z.string().optional(),
  savedAt: instant,
  /** Staff let candidates see their results, where the assessment waits for it. */
  release: z.object({ releasedBy: z.string().optional(), releasedAt: instant }).optional(),
  questions: z.array(ComposedQuestion),
});
export type AssessmentForMember = z.infer<typeof AssessmentForMember>;

export const listAssessments = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/assessments',
  tag,
  summary: 'Assessments, a page at a time',
  access: members(...ROLES),
  params: OfOrganization,
  query: z.object({
    search: z.string().max(200).optional(),
    state: State.optional(),
    sort: z.enum(['changed', 'title', 'duration']).default('changed'),
    direction: z.enum(['ascending', 'descending']).default('descending'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    perPage: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    assessments: z.array(AssessmentListItem),
    /** How many fit search and state, on all pages. */
    total: z.number().int(),
    /** How many fit the search, by state. */
    counts: z.object({ draft: z.number().int(), published: z.number().int(), archived: z.number().int() }),
  }),
});

export const CreateAssessment = z.object({ idempotencyKey, title: line(200) });
export const createAssessment = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments',
  tag,
  summary: 'Begin an assessment',
  access: members(...COMPOSERS),
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
  access: members(...COMPOSERS),
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
  access: members(...COMPOSERS),
  params: OfAssessment,
  body: z.object({ revision: z.number().int() }),
  answer: AssessmentForMember,
  refusals: ['not_publishable', 'changed_meanwhile', 'wrong_state'],
});

export const copyAssessment = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/copy',
  tag,
  summary: 'Begin a new assessment with what this one holds',
  access: members(...COMPOSERS),
  params: OfAssessment,
  body: CreateAssessment,
  answer: AssessmentForMember,
});

/** One act on one or many assessments; those that cannot take it are left as they are, and named. */
export const moveAssessments = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments/move',
  tag,
  summary: 'Archive assessments, or restore them to what they were',
  access: members(...COMPOSERS),
  params: OfOrganization,
  body: z.object({ event: z.enum(['archive', 'restore']), assessmentIds: z.array(id).min(1).max(500) }),
  answer: z.object({ moved: z.array(id), left: z.array(id) }),
});

export const deleteAssessment = defineRoute({
  method: 'DELETE',
  path: '/api/organizations/:organizationId/assessments/:assessmentId',
  tag,
  summary: 'Delete a draft that was never published',
  access: members(...COMPOSERS),
  params: OfAssessment,
  refusals: ['wrong_state'],
});

/** The bank as whoever composes sees it: of each question the newest published version, no archived ones. */
export const listChoosableQuestions = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/choosable-questions',
  tag,
  summary: 'Published questions to choose from',
  access: members(...COMPOSERS),
  params: OfOrganization,
  query: z.object({
    search: z.string().max(200).optional(),
    kind: z.enum(['coding', 'multiple_choice']).optional(),
    difficulty: Difficulty.optional(),
    skill: z.string().max(60).optional(),
    language: Language.optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  answer: z.object({
    questions: z.array(ChoosableQuestion),
    total: z.number().int(),
    /** Every skill of the published bank, to filter by. */
    skills: z.array(z.string()),
    /** Whether the bank holds any published question at all. */
    isEmpty: z.boolean(),
  }),
});
