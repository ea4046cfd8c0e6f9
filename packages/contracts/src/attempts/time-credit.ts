import { z } from 'zod';

import { id, instant } from '../fields.ts';

/** Time given to a candidate, or taken back, as its candidate sees it. */
export const TimeCredit = z.object({
  id,
  /** Negative where an earlier credit was taken back. */
  seconds: z.number().int(),
  cause: z.enum(['staff', 'pause', 'outage', 'line']),
  reason: z.string(),
  at: instant,
});
export type TimeCredit = z.infer<typeof TimeCredit>;
