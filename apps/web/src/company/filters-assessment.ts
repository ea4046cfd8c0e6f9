import { z } from 'zod';

/*
 * The list of assessments as its address says it. What nobody knows is dropped. Candidates load this with the map of
 * pages, so it names its few words itself instead of bringing the contract along.
 */

export const AssessmentFilters = z.object({
  // What the browser reads as a number in an address may be a word that somebody searched.
  search: z.coerce.string().max(200).optional().catch(undefined),
  state: z.enum(['draft', 'published', 'archived']).optional().catch(undefined),
  sort: z.enum(['changed', 'title', 'duration']).optional().catch(undefined),
  direction: z.enum(['ascending', 'descending']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type AssessmentFilters = z.infer<typeof AssessmentFilters>;
