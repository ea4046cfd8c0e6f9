import { z } from 'zod';

import { id, idempotencyKey, instant, line } from '../fields.ts';
import { defineRoute, members } from '../route.ts';
import { attemptLifecycle } from './attempt.lifecycle.ts';
import { LessBecause } from './line-loss.contract.ts';
import { TimeCredit } from './time-credit.ts';

const tag = 'attempts';
const OfAttempt = z.object({ organizationId: id, attemptId: id });
const ROOM = ['owner', 'recruiter', 'invigilator'] as const;

/** A stretch in which one side was not heard by the other. */
const Silence = z.object({
  from: instant,
  to: instant,
  /** Of a candidate's line: for how long the page says that it reached nobody. */
  reportedSeconds: z.number().int().optional(),
  lessBecause: LessBecause.optional(),
});

/** The same for staff: also who gave it, and whether it still stands. */
export const TimeCreditForStaff = TimeCredit.extend({
  by: z.string().optional(),
  /** What is known of the cause: from when to when we were away, or the browser was. */
  evidence: Silence.optional(),
  isReversed: z.boolean(),
  isReversal: z.boolean(),
});

/** How an attempt stands in time. */
export const AttemptTime = z.object({
  state: z.enum(attemptLifecycle.states as [string, ...string[]]),
  startedAt: instant,
  deadlineAt: instant,
  pausedAt: instant.optional(),
  /** The server's clock when it answered. */
  now: instant,
  credits: z.array(TimeCreditForStaff),
  /** Where breaks were granted: in all, used in breaks that have ended, and until when the present one may last. */
  breaks: z
    .object({ allowedSeconds: z.number().int(), usedSeconds: z.number().int(), endsAt: instant.optional() })
    .optional(),
  /** When the browser that writes was heard last, to a few seconds. */
  heardAt: instant.optional(),
  /** Silences of that browser for which no time came back, newest first. */
  lineLosses: z.array(Silence),
});
export type AttemptTime = z.infer<typeof AttemptTime>;

const path = '/api/organizations/:organizationId/attempts/:attemptId/time';

export const getAttemptTime = defineRoute({
  method: 'GET',
  path,
  tag,
  summary: 'Deadline, pause and every credit of time of an attempt',
  // Not for those who grade: it tells what somebody was granted.
  access: members(...ROOM),
  params: OfAttempt,
  answer: AttemptTime,
});

export const AddTime = z.object({
  idempotencyKey,
  minutes: z.number().int().min(1).max(720),
  /** The candidate reads it. */
  reason: line(500),
});
export const addTime = defineRoute({
  method: 'POST',
  path,
  tag,
  summary: 'Give a candidate more time; an open page sees it within two seconds',
  access: members(...ROOM),
  params: OfAttempt,
  body: AddTime,
  answer: AttemptTime,
  refusals: ['wrong_state'],
});

export const reverseTime = defineRoute({
  method: 'POST',
  path: `${path}/:creditId/reverse`,
  tag,
  summary: 'Take a credit of time back; never more than is left, less two minutes',
  access: members(...ROOM),
  params: OfAttempt.extend({ creditId: id }),
  body: z.object({ reason: line(500) }),
  answer: AttemptTime,
  refusals: ['wrong_state'],
});

export const pauseAttempt = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/attempts/:attemptId/pause',
  tag,
  summary: 'Stop the clock of an attempt; what was typed is kept and nothing more is taken until it goes on',
  access: members(...ROOM),
  params: OfAttempt,
  body: z.object({ reason: line(500) }),
  answer: AttemptTime,
  refusals: ['wrong_state'],
});

export const resumeAttempt = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/attempts/:attemptId/resume',
  tag,
  summary: 'Let the clock of a paused attempt go on; the time it stood still comes back',
  access: members(...ROOM),
  params: OfAttempt,
  answer: AttemptTime,
  refusals: ['wrong_state'],
});
