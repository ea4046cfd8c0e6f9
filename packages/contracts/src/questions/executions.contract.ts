import { z } from 'zod';

import { id, instant, text } from '../fields.ts';
import { admin, defineRoute } from '../route.ts';
import { Language } from './language.ts';

const tag = 'administration';

/** The walls of the sandbox that a program can meet; meeting one says nothing about who wrote it. */
export const LIMITS_MET = ['time', 'memory', 'output', 'processes', 'system_calls'] as const;
export const LimitMet = z.enum(LIMITS_MET);
export type LimitMet = z.infer<typeof LimitMet>;

/** One program that an engine ran, as those see it who look after the machines. The source itself is not theirs. */
export const ExecutionForAdmin = z.object({
  id,
  executedAt: instant,
  work: z.enum(['run', 'submission', 'rejudge', 'proof', 'trial']),
  organization: z.string(),
  /** Whose: the candidate's name or address, or the member's name; absent of a practice, and where they are gone. */
  person: z.string().optional(),
  attemptId: id.optional(),
  sourceSha256: z.string(),
  language: Language,
  engine: z.string(),
  judge: z.string(),
  verdict: z.string().describe('As the engine found it; internal_error is ours'),
  caseCount: z.number().int(),
  limitsMet: z.array(LimitMet),
  timeMs: z.number().int(),
  wallMs: z.number().int(),
  memoryKb: z.number().int(),
});
export type ExecutionForAdmin = z.infer<typeof ExecutionForAdmin>;

export const ExecutionFilter = z.object({
  /** Words of an organization or a person, or the beginning of a hash. */
  search: text(200).optional(),
  limitMet: LimitMet.optional(),
  attemptId: id.optional(),
  before: id.optional().describe('The last execution of the page before'),
});
export type ExecutionFilter = z.infer<typeof ExecutionFilter>;

export const listExecutions = defineRoute({
  method: 'GET',
  path: '/api/admin/executions',
  tag,
  summary: 'What engines ran, newest first',
  access: admin,
  query: ExecutionFilter,
  answer: z.object({ executions: z.array(ExecutionForAdmin), hasMore: z.boolean() }),
});

/** Executions of one attempt that met walls often in a short time: an observation, no verdict about a person. */
export const ExecutionNotice = z.object({
  id,
  organization: z.string(),
  person: z.string().optional(),
  attemptId: id,
  count: z.number().int(),
  limitsMet: z.array(LimitMet),
  firstAt: instant,
  lastAt: instant,
});
export type ExecutionNotice = z.infer<typeof ExecutionNotice>;

export const listExecutionNotices = defineRoute({
  method: 'GET',
  path: '/api/admin/execution-notices',
  tag,
  summary: 'Attempts whose executions met the walls of the sandbox often, the fifty latest',
  access: admin,
  answer: z.object({ notices: z.array(ExecutionNotice) }),
});
