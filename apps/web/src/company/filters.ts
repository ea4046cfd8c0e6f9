import { CANDIDATE_SORTS, IntegrityOutcome, Standing } from '@fairshot/contracts/reports/standing';
import { z } from 'zod';

/* What lists are narrowed by stands in the address, so that a view can be sent and found again. A value nobody
   knows is dropped, not refused: the address was typed by a person. */

/** What the browser reads as a number in an address may be a word that somebody searched. */
const words = z.coerce.string().max(200).optional().catch(undefined);
const date = z.iso.date().optional().catch(undefined);

export const SCORES = ['from80', 'from60', 'from40', 'under40'] as const;

export const CandidateFilters = z.object({
  search: words,
  assessment: z.uuid().optional().catch(undefined),
  state: Standing.optional().catch(undefined),
  score: z.enum(SCORES).optional().catch(undefined),
  integrity: IntegrityOutcome.optional().catch(undefined),
  from: date,
  to: date,
  sort: z.enum(CANDIDATE_SORTS).optional().catch(undefined),
  direction: z.enum(['ascending', 'descending']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  /** The row whose essentials stand beside the list. */
  open: z.uuid().optional().catch(undefined),
});
export type CandidateFilters = z.infer<typeof CandidateFilters>;
