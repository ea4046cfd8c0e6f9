import { z } from 'zod';

import { AttemptStateSchema } from './attempts/attempts.contract.ts';
import { TimeCredit } from './attempts/time-credit.ts';
import { id, instant } from './fields.ts';
import { CaseForCandidate, SubmissionForCandidate } from './submissions/submissions.contract.ts';

/** Where a candidate's page listens: `/api/live?attempt=<id>`, the cookie tells who. */
export const LIVE_PATH = '/api/live';

const AttemptNews = z.object({
  type: z.literal('attempt'),
  state: AttemptStateSchema,
  deadlineAt: instant,
  now: instant,
  writerEpoch: z.number().int(),
  isWriter: z.boolean(),
  pausedAt: instant.optional(),
  pausedFor: z.string().optional(),
  breakEndsAt: instant.optional(),
  breakSecondsLeft: z.number().int(),
  credits: z.array(TimeCredit),
});

/** What the server pushes. Every message can be lost without harm: the page asks again after a reconnect. */
export const LiveMessage = z.discriminatedUnion('type', [
  AttemptNews,
  z.object({ type: z.literal('submission'), submission: SubmissionForCandidate }),
  z.object({ type: z.literal('case'), submissionId: id, case: CaseForCandidate }),
]);
export type LiveMessage = z.infer<typeof LiveMessage>;
