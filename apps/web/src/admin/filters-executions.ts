import { z } from 'zod';

/* The record of executions as its address says it; what nobody knows is dropped. */

export const ExecutionFilters = z.object({
  // What the browser reads as a number in an address may be a word that somebody searched.
  search: z.coerce.string().max(200).optional().catch(undefined),
  limitMet: z.enum(['time', 'memory', 'output', 'processes', 'system_calls']).optional().catch(undefined),
  attemptId: z.uuid().optional().catch(undefined),
});
export type ExecutionFilters = z.infer<typeof ExecutionFilters>;
