import { z } from 'zod';

import { id, idempotencyKey, instant } from '../fields.ts';
import { ROLES } from '../organizations/role.ts';
import { defineRoute, members } from '../route.ts';
import { BankOrder, BankQuery, QuestionKind } from './bank-filter.ts';
import { Language } from './language.ts';
import { Difficulty } from './difficulty.ts';
import { QuestionSample } from './question-sample.ts';
import { questionLifecycle } from './question.lifecycle.ts';

const tag = 'questions';
const OfOrganization = z.object({ organizationId: id });

export const QuestionState = z.enum(questionLifecycle.states as [string, ...string[]]);

/** A row of the bank. */
export const QuestionListItem = z.object({
  id,
  /** The newest published version, which an assessment takes; absent while only a draft exists. */
  versionId: id.optional(),
  title: z.string(),
  kind: QuestionKind,
  state: QuestionState,
  difficulty: Difficulty,
  skills: z.array(z.string()),
  languages: z.array(Language),
  sampleCount: z.number().int(),
  hiddenCount: z.number().int(),
  /** Of a multiple-choice question. */
  choiceCount: z.number().int(),
  usedInAssessments: z.number().int(),
  /** Whether a draft waits beside what is published. */
  hasChanges: z.boolean(),
  /** Who began it; absent when that member has left. */
  author: z.object({ memberId: id, name: z.string() }).optional(),
  /** Whether it came with FairShot. */
  isStarter: z.boolean(),
  updatedAt: instant,
});
export type QuestionListItem = z.infer<typeof QuestionListItem>;

/** A whole question for those who work on the bank; hidden cases by name and size, their content only on request. */
export const QuestionForMember = QuestionListItem.extend({
  versionNumber: z.number().int(),
  statement: z.string(),
  timeLimitSeconds: z.number(),
  timeLimitByLanguage: z.partialRecord(Language, z.number()),
  memoryLimitMb: z.number().int(),
  starters: z.partialRecord(Language, z.string()),
  samples: z.array(QuestionSample),
  hiddenCases: z.array(
    z.object({
      name: z.string(),
      inputBytes: z.number().int(),
      answerBytes: z.number().int(),
      weight: z.number().int(),
    }),
  ),
  referenceSolutions: z.array(
    z.object({
      name: z.string(),
      language: Language,
      label: z.enum(['accepted', 'wrong', 'slow']),
      source: z.string(),
    }),
  ),
});
export type QuestionForMember = z.infer<typeof QuestionForMember>;

/** How many questions a page of the bank holds. */
export const QUESTIONS_PER_PAGE = 50;
/** How many may be asked for at once. */
export const MOST_QUESTIONS = 200;

export const listQuestions = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions',
  tag,
  summary: 'The question bank: searched, narrowed, sorted, a page at a time',
  access: members(...ROLES),
  params: OfOrganization,
  query: BankQuery.extend({
    ...BankOrder.shape,
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(MOST_QUESTIONS).default(QUESTIONS_PER_PAGE),
  }),
  answer: z.object({
    questions: z.array(QuestionListItem),
    /** How many fit, on all pages. */
    total: z.number().int(),
    /** How many the bank holds, without the archive. */
    inBank: z.number().int(),
    inArchive: z.number().int(),
  }),
});

export const getQuestion = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/:questionId',
  tag,
  summary: 'One question, whole',
  access: members('owner', 'author', 'reviewer'),
  params: OfOrganization.extend({ questionId: id }),
  answer: QuestionForMember,
});

export const addStarterQuestions = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/starter',
  tag,
  summary: 'Add the questions that ship with FairShot to the bank, those that are not there yet',
  access: members('owner', 'author'),
  params: OfOrganization,
  body: z.object({ idempotencyKey }),
  answer: z.object({ added: z.number().int() }),
});
