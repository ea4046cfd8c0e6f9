import { z } from 'zod';

import { id, idempotencyKey, instant, text } from '../fields.ts';
import { AnswerLanguage } from '../questions/language.ts';
import { defineRoute, members } from '../route.ts';
import {
  rejudgeItemLifecycle,
  type RejudgeItemState,
  rejudgeLifecycle,
  type RejudgeState,
} from './rejudge.lifecycle.ts';
import { CaseVerdict, Verdict } from './verdict.ts';

const tag = 'submissions';
const OfOrganization = z.object({ organizationId: id });
const OfQuestion = OfOrganization.extend({ questionId: id });
const OfSubmission = OfOrganization.extend({ submissionId: id });
const OfRejudge = OfOrganization.extend({ rejudgeId: id });
const AUTHORS = ['owner', 'author'] as const;
const READERS = ['owner', 'author', 'recruiter', 'reviewer'] as const;

const RejudgedQuestion = z.object({ id, title: z.string(), kind: z.enum(['coding', 'multiple_choice']) });

/** What can be judged anew, and by which versions of the question. */
export const RejudgeScope = z.object({
  question: RejudgedQuestion,
  /** Published ones, newest first. */
  versions: z.array(z.object({ id, number: z.number().int(), publishedAt: instant })),
  submissionCount: z.number().int(),
  candidateCount: z.number().int(),
  assessments: z.array(
    z.object({
      id,
      title: z.string(),
      submissionCount: z.number().int(),
      candidateCount: z.number().int(),
    }),
  ),
});
export type RejudgeScope = z.infer<typeof RejudgeScope>;

export const getRejudgeScope = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/:questionId/rejudge-scope',
  tag,
  summary: 'Which submissions of a question can be judged anew, and by which versions',
  access: members(...READERS),
  params: OfQuestion,
  answer: RejudgeScope,
});

export const getRejudgeScopeOfSubmission = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/submissions/:submissionId/rejudge-scope',
  tag,
  summary: 'By which versions of its question one submission can be judged anew',
  access: members(...READERS),
  params: OfSubmission,
  answer: RejudgeScope,
});

export const Rejudge = z.object({
  id,
  question: RejudgedQuestion,
  /** Whose cases and limits judge, or whose right choices grade. */
  version: z.object({ id, number: z.number().int() }),
  assessment: z.object({ id, title: z.string() }).optional(),
  submissionId: id.optional(),
  state: z.enum(rejudgeLifecycle.states as [RejudgeState, ...RejudgeState[]]),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: instant,
  readyAt: instant.optional(),
  settledBy: z.string().optional(),
  settledAt: instant.optional(),
  /** Of the submissions it began with; of a cancelled one nothing is left but `all`. */
  counts: z.object({
    all: z.number().int(),
    judged: z.number().int(),
    failed: z.number().int(),
    unchanged: z.number().int(),
    changed: z.number().int(),
    verdictChanged: z.number().int(),
    scoreChanged: z.number().int(),
    /** Changed here, and judged in another way meanwhile: these are not applied. */
    outdated: z.number().int(),
    applied: z.number().int(),
  }),
  /** Nothing of it runs just now: the judges are with candidates or authors, or away. */
  isWaitingForJudge: z.boolean(),
});
export type Rejudge = z.infer<typeof Rejudge>;

const Ask = z.object({
  idempotencyKey,
  reason: text(1_000).trim().min(1, 'Say why, for those who read it later'),
  /** The newest published one unless told. */
  questionVersionId: id.optional(),
});
export const AskRejudge = Ask.extend({ assessmentId: id.optional() });
export const AskRejudgeOfSubmission = Ask;

export const askRejudge = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/:questionId/rejudges',
  tag,
  summary: 'Judge the submissions of a question anew, beside their verdicts',
  access: members(...AUTHORS),
  params: OfQuestion,
  body: AskRejudge,
  answer: Rejudge,
  refusals: ['wrong_state', 'nothing_to_rejudge', 'too_many_requests'],
});

export const askRejudgeOfSubmission = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/submissions/:submissionId/rejudges',
  tag,
  summary: 'Judge one submission anew, beside its verdict',
  access: members(...AUTHORS),
  params: OfSubmission,
  body: AskRejudgeOfSubmission,
  answer: Rejudge,
  refusals: ['wrong_state', 'nothing_to_rejudge', 'too_many_requests'],
});

export const listRejudges = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/:questionId/rejudges',
  tag,
  summary: 'The rejudges of a question, newest first',
  access: members(...READERS),
  params: OfQuestion,
  answer: z.object({ rejudges: z.array(Rejudge) }),
});

export const getRejudge = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/rejudges/:rejudgeId',
  tag,
  summary: 'How a rejudge stands, and how many verdicts and scores it would change',
  access: members(...READERS),
  params: OfRejudge,
  answer: Rejudge,
});

const Outcome = z.object({
  verdict: Verdict,
  passedPermille: z.number().int(),
  /** Points × 1000. */
  scoreMillipoints: z.number().int(),
});

/** One submission: what counts, and what was found anew. */
export const RejudgeItem = z.object({
  id,
  submissionId: id,
  attemptId: id,
  candidate: z.object({ id, name: z.string(), email: z.string() }),
  assessment: z.object({ id, title: z.string() }),
  language: AnswerLanguage,
  submittedAt: instant,
  /** Whether it is the one whose score counts at present. */
  counts: z.boolean(),
  state: z.enum(rejudgeItemLifecycle.states as [RejudgeItemState, ...RejudgeItemState[]]),
  points: z.number().int(),
  before: Outcome,
  /** Absent until judged, and where the judge failed. */
  after: Outcome.optional(),
  isChanged: z.boolean(),
  /** Judged in another way since: what is shown here is not applied. */
  isOutdated: z.boolean(),
});
export type RejudgeItem = z.infer<typeof RejudgeItem>;

export const REJUDGE_SHOWS = ['changed', 'all', 'failed'] as const;
export const REJUDGE_ITEMS_PER_PAGE = 50;

export const listRejudgeItems = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/rejudges/:rejudgeId/items',
  tag,
  summary: 'The submissions of a rejudge with both outcomes: the changed ones, all, or those that failed',
  access: members(...READERS),
  params: OfRejudge,
  query: z.object({
    show: z.enum(REJUDGE_SHOWS).default('changed'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  answer: z.object({ items: z.array(RejudgeItem), total: z.number().int() }),
});

const CaseOutcome = z.object({
  verdict: CaseVerdict,
  timeMs: z.number().int(),
  memoryKb: z.number().int(),
});

/** A case of either version, by its name. */
export const RejudgeCase = z.object({
  name: z.string(),
  isSample: z.boolean(),
  /** Absent where the version before had no such case, or judging ended before it. */
  before: CaseOutcome.optional(),
  after: CaseOutcome.optional(),
  /** `mended`: its input or answer is another one; `added`, `removed`: only one of the versions has it. */
  standing: z.enum(['same', 'mended', 'added', 'removed']),
});
export type RejudgeCase = z.infer<typeof RejudgeCase>;

/** A choice of the version that grades, and of the one it was picked in. */
export const RejudgeChoice = z.object({
  text: z.string(),
  /** As the candidate read it, where it has been reworded since. */
  textBefore: z.string().optional(),
  /** Absent for authors: they decide about the key and read no answers. */
  isPicked: z.boolean().optional(),
  wasCorrect: z.boolean(),
  isCorrect: z.boolean(),
});
export type RejudgeChoice = z.infer<typeof RejudgeChoice>;

export const RejudgeItemDetail = RejudgeItem.extend({
  compilerOutput: z.string().optional(),
  /** Of a coding question. */
  cases: z.array(RejudgeCase),
  /** Of a multiple-choice question. */
  choices: z.array(RejudgeChoice),
});
export type RejudgeItemDetail = z.infer<typeof RejudgeItemDetail>;

export const getRejudgeItem = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/rejudges/:rejudgeId/items/:itemId',
  tag,
  summary: 'One submission of a rejudge, case by case or choice by choice',
  access: members(...READERS),
  params: OfRejudge.extend({ itemId: id }),
  answer: RejudgeItemDetail,
});

export const applyRejudge = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/rejudges/:rejudgeId/apply',
  tag,
  summary: 'Let what was found anew count: all that changed, or those named',
  access: members(...AUTHORS),
  params: OfRejudge,
  body: z.object({
    idempotencyKey,
    /** All that changed, unless told. */
    itemIds: z.array(id).min(1).max(5_000).optional(),
  }),
  answer: Rejudge,
  refusals: ['wrong_state', 'changed_meanwhile'],
});

export const cancelRejudge = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/rejudges/:rejudgeId/cancel',
  tag,
  summary: 'Forget what was found anew',
  access: members(...AUTHORS),
  params: OfRejudge,
  answer: Rejudge,
  refusals: ['wrong_state'],
});
