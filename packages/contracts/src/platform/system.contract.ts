import { z } from 'zod';

import { account, defineRoute } from '../route.ts';

/** What staff should know of the machine room: whether code can be judged, and what to do if not. */
export const SystemStatus = z.object({
  judge: z.object({
    ready: z.boolean(),
    /** Why not, in sentences; the remedy is exact enough to be typed. */
    reason: z.string().optional(),
    remedy: z.string().optional(),
    /** Of all judges together. */
    slots: z.number().int(),
    languages: z.record(z.string(), z.string()),
  }),
  mail: z.object({
    sends: z.boolean().describe('False: letters stay in the outbox, to be passed on by hand'),
  }),
});
export type SystemStatus = z.infer<typeof SystemStatus>;

export const getSystemStatus = defineRoute({
  method: 'GET',
  path: '/api/system',
  tag: 'system',
  summary: 'Whether judging and mail work',
  access: account,
  answer: SystemStatus,
});
