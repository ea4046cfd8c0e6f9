import { z } from 'zod';

import { id, idempotencyKey, line } from '../fields.ts';
import { ROLES } from '../organizations/role.ts';
import { defineRoute, members } from '../route.ts';
import {
  BANK_COLUMNS,
  BANK_STATES,
  BankColumn,
  BankFilter,
  BankOrder,
  BankQuery,
  QuestionKind,
  YES_NO,
} from './bank-filter.ts';
import { Language } from './language.ts';
import { Difficulty } from './difficulty.ts';

const tag = 'questions';
const OfOrganization = z.object({ organizationId: id });
const OfView = OfOrganization.extend({ viewId: id });
const counted = <Value extends z.ZodType>(value: Value) =>
  z.array(z.object({ value, count: z.number().int() })).default([]);

/** How many questions each choice of a filter would show, with all other filters as they are. */
export const BankFacets = z.object({
  kind: counted(QuestionKind),
  difficulty: counted(Difficulty),
  language: counted(Language),
  skill: counted(z.string()),
  author: z.array(z.object({ value: id, name: z.string(), count: z.number().int() })),
  state: counted(z.enum(BANK_STATES)),
  hasChanges: counted(z.enum(YES_NO)),
  isUsed: counted(z.enum(YES_NO)),
  isProven: counted(z.enum(YES_NO)),
});
export type BankFacets = z.infer<typeof BankFacets>;

export const countQuestions = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/counts',
  tag,
  summary: 'How many questions each choice of a filter would show',
  access: members(...ROLES),
  params: OfOrganization,
  query: BankQuery,
  answer: BankFacets,
});

/** For acts on a whole result that no page shows at once. */
export const listQuestionIds = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/ids',
  tag,
  summary: 'Every question that fits, by id alone, in the order of the list',
  access: members('owner', 'author'),
  params: OfOrganization,
  query: BankQuery.extend(BankOrder.shape),
  answer: z.object({ questionIds: z.array(id) }),
});

/** What a bulk act does to labels: what questions are found by, not what candidates sit. */
export const Labelling = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add_skill'), skill: line(60) }),
  z.object({ act: z.literal('remove_skill'), skill: line(60) }),
  z.object({ act: z.literal('set_difficulty'), difficulty: Difficulty }),
]);
export type Labelling = z.infer<typeof Labelling>;

const questionIds = z.array(id).min(1).max(500);
const left = z.array(z.object({ questionId: id, why: z.string() }));

/** A version's labels as they were before an act, and the revision the act left behind. */
export const LabelsBefore = z.object({
  questionId: id,
  versionId: id,
  skills: z.array(line(60)).max(20),
  difficulty: Difficulty,
  revision: z.number().int(),
});
export type LabelsBefore = z.infer<typeof LabelsBefore>;

export const labelQuestions = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/label',
  tag,
  summary:
    'Add or remove a skill, or set the difficulty, of many questions; their versions stay what they are',
  access: members('owner', 'author'),
  params: OfOrganization,
  body: z.object({ questionIds, labelling: Labelling }),
  /** `before` is what takes it back; a question that had the label already is in neither list. */
  answer: z.object({ before: z.array(LabelsBefore), left }),
});

export const takeBackLabels = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/label/take-back',
  tag,
  summary: 'Give questions the labels they had before; what somebody changed since stays as it is',
  access: members('owner', 'author'),
  params: OfOrganization,
  body: z.object({ before: z.array(LabelsBefore).min(1).max(1000) }),
  answer: z.object({ restored: z.array(id), left }),
});

/** All that a view of the bank remembers. */
export const BankLook = z.object({
  filter: BankFilter,
  order: BankOrder,
  /** Absent: the usual ones. */
  columns: z.array(BankColumn).max(BANK_COLUMNS.length).optional(),
});
export type BankLook = z.infer<typeof BankLook>;

export const BankView = z.object({
  id,
  name: z.string(),
  /** Whether every member finds it in their list. */
  isShared: z.boolean(),
  isYours: z.boolean(),
  /** Whether your bank opens with it. */
  isDefault: z.boolean(),
  /** Who saved it first. */
  author: z.string().optional(),
  mayEdit: z.boolean(),
  look: BankLook,
  revision: z.number().int(),
});
export type BankView = z.infer<typeof BankView>;

/** How many views somebody keeps, and how many an organization shares. */
export const MOST_OWN_VIEWS = 50;
export const MOST_SHARED_VIEWS = 100;

const NamedLook = z.object({ name: line(80), isShared: z.boolean(), look: BankLook });

export const listBankViews = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/question-views',
  tag,
  summary: 'Saved views of the bank: your own and those shared with everybody',
  access: members(...ROLES),
  params: OfOrganization,
  answer: z.object({ views: z.array(BankView) }),
});

export const createBankView = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/question-views',
  tag,
  summary: 'Save a view of the bank; owners and authors may share it',
  access: members(...ROLES),
  params: OfOrganization,
  body: NamedLook.extend({ idempotencyKey }),
  answer: BankView,
  refusals: ['already_exists', 'not_allowed'],
});

export const saveBankView = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId/question-views/:viewId',
  tag,
  summary: 'Rename, share or change a saved view',
  access: members(...ROLES),
  params: OfView,
  body: NamedLook.extend({ revision: z.number().int() }),
  answer: BankView,
  refusals: ['already_exists', 'changed_meanwhile', 'not_allowed'],
});

export const deleteBankView = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/question-views/:viewId/delete',
  tag,
  summary: 'Delete a saved view; for a day it can be restored',
  access: members(...ROLES),
  params: OfView,
  refusals: ['not_allowed'],
});

export const restoreBankView = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/question-views/:viewId/restore',
  tag,
  summary: 'Take the deletion of a view back',
  access: members(...ROLES),
  params: OfView,
  answer: BankView,
  refusals: ['already_exists', 'not_allowed'],
});

export const openBankWith = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId/question-views/default',
  tag,
  summary: 'Choose the view that your bank opens with, or none',
  access: members(...ROLES),
  params: OfOrganization,
  body: z.object({ viewId: id.nullable() }),
});
