import { z } from 'zod';

import { id, line, text } from '../fields.ts';
import { Language } from './language.ts';
import { Difficulty } from './difficulty.ts';
import { questionLifecycle } from './question.lifecycle.ts';

export const QUESTION_KINDS = ['coding', 'multiple_choice', 'project'] as const;
export const QuestionKind = z.enum(QUESTION_KINDS);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const YES_NO = ['yes', 'no'] as const;
const YesNo = z.enum(YES_NO);

/** `any` is the bank with its archive; where nothing is said, what is archived stays out of sight. */
export const BANK_STATES = [...questionLifecycle.states, 'any'] as const;
export const BankState = z.enum(BANK_STATES);
export type BankState = z.infer<typeof BankState>;

const skills = z.array(line(60)).max(20);

/** What the bank is narrowed by: a question fits when everything that is said holds for it. */
export const BankFilter = z.object({
  /** Each word must stand in title, skills or statement; case and accents do not matter. */
  search: text(200).optional(),
  kind: QuestionKind.optional(),
  difficulty: Difficulty.optional(),
  /** Has all of them. */
  skill: skills.optional(),
  /** Can be answered in it. */
  language: Language.optional(),
  /** The member who began it. */
  authorId: id.optional(),
  state: BankState.optional(),
  /** Has a draft beside what is published. */
  hasChanges: YesNo.optional(),
  /** Stands in an assessment, a draft included. */
  isUsed: YesNo.optional(),
  /** Came with FairShot, or a proof of it has held; says something of questions with solutions only. */
  isProven: YesNo.optional(),
});
export type BankFilter = z.infer<typeof BankFilter>;

/** The same as a query, where one skill comes as a word and several as a list. */
export const BankQuery = BankFilter.extend({
  skill: z.union([skills, line(60).transform((one) => [one])]).optional(),
});

export const BANK_SORTS = ['changed', 'title', 'difficulty', 'used'] as const;
export const DIRECTIONS = ['ascending', 'descending'] as const;

/** In which order the bank is shown. */
export const BankOrder = z.object({
  sort: z.enum(BANK_SORTS).default('changed'),
  direction: z.enum(DIRECTIONS).default('descending'),
});
export type BankOrder = z.infer<typeof BankOrder>;

/** The columns of the list beside the title. */
export const BANK_COLUMNS = [
  'kind',
  'difficulty',
  'skills',
  'languages',
  'cases',
  'used',
  'author',
  'state',
  'changed',
] as const;
export const BankColumn = z.enum(BANK_COLUMNS);
export type BankColumn = z.infer<typeof BankColumn>;
