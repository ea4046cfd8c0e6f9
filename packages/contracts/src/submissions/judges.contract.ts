import { z } from 'zod';

import { id, instant } from '../fields.ts';
import { admin, defineRoute } from '../route.ts';

const tag = 'administration';

/** One process that judges, as it told of itself last. */
export const JudgeForAdmin = z.object({
  id,
  /** The machine it runs on. */
  name: z.string(),
  startedAt: instant,
  heardAt: instant,
  ready: z.boolean(),
  /** Why it judges nothing, and what to do. */
  reason: z.string().optional(),
  remedy: z.string().optional(),
  engine: z.string(),
  slots: z.number().int(),
  /** The versions of its tool chains by language. */
  languages: z.record(z.string(), z.string()),
  /** Languages that it leaves to others, since it got known programs of them wrong, and how. */
  broken: z.record(z.string(), z.string()),
});
export type JudgeForAdmin = z.infer<typeof JudgeForAdmin>;

/** How long work waited until a judge took it, over the last hour; milliseconds. */
export const Waits = z.object({
  kind: z.enum(['run', 'submission']),
  count: z.number().int(),
  p50Ms: z.number().int(),
  p95Ms: z.number().int(),
  longestMs: z.number().int(),
});
export type Waits = z.infer<typeof Waits>;

/** A submission that judges failed at again and again: ours to look at, never a verdict. */
export const SetAside = z.object({
  submissionId: id,
  organization: z.string(),
  question: z.string(),
  language: z.string(),
  kind: z.enum(['run', 'submission']),
  submittedAt: instant,
});
export type SetAside = z.infer<typeof SetAside>;

export const JudgesForAdmin = z.object({
  judges: z.array(JudgeForAdmin),
  /** What waits, by what it is, and what is being judged now. */
  queue: z.object({
    runs: z.number().int(),
    submissions: z.number().int(),
    authors: z.number().int(),
    rejudges: z.number().int(),
    running: z.number().int(),
    /** How long the oldest run or submission has waited so far. */
    oldestMs: z.number().int().optional(),
  }),
  waits: z.array(Waits),
  /** The newest, and how many there are in all. */
  setAside: z.array(SetAside),
  setAsideCount: z.number().int(),
});
export type JudgesForAdmin = z.infer<typeof JudgesForAdmin>;

export const getJudges = defineRoute({
  method: 'GET',
  path: '/api/admin/judges',
  tag,
  summary: 'The judges, their queue, and what was set aside',
  access: admin,
  answer: JudgesForAdmin,
});

export const judgeSetAsideAgain = defineRoute({
  method: 'POST',
  path: '/api/admin/judges/set-aside/again',
  tag,
  summary: 'Give everything that was set aside a fresh round of tries, or one submission',
  access: admin,
  body: z.object({ submissionId: id.optional() }),
  answer: z.object({ count: z.number().int() }),
});
