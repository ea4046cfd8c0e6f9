import { z } from 'zod';

import { id, idempotencyKey } from '../fields.ts';
import { candidate, defineRoute } from '../route.ts';

/** A silence shorter than this is nobody's loss: typing goes on meanwhile, and nothing has to be looked into. */
export const LEAST_LOSS_SECONDS = 30;

/** Minutes that may come back for the line in one attempt. */
export const MOST_LINE_CREDIT_MINUTES = 60;

/** Why less time came back than the server missed the browser. */
export const LESS_BECAUSE = ['off', 'too_short', 'page_saw_less', 'not_running', 'most_given'] as const;
export const LessBecause = z.enum(LESS_BECAUSE);
export type LessBecause = z.infer<typeof LessBecause>;

const seconds = z.number().int().min(0).max(86_400);

export const reportLineLoss = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/line-losses',
  tag: 'attempts',
  summary: 'Tell how long the line was away; what the server missed as well comes back as time',
  access: candidate,
  params: z.object({ attemptId: id }),
  body: z.object({
    idempotencyKey,
    writerEpoch: z.number().int(),
    /** By the page's monotonic clock, while it tried to reach the server. */
    lostSeconds: seconds,
    /** How long ago it was reached again. */
    backSecondsAgo: seconds,
  }),
  answer: z.object({
    creditedSeconds: z.number().int(),
    /** Absent where all came back; `not_seen` where the server was never without this browser. */
    because: z.enum([...LESS_BECAUSE, 'not_seen']).optional(),
  }),
  refusals: ['attempt_closed', 'attempt_time_up', 'other_writer'],
});
