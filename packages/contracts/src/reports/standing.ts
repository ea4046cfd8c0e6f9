import { z } from 'zod';

/* The words of the candidates list, apart from its routes: the map of pages reads them, and candidates load that map. */

/** How far somebody is with one assessment, from the invitation to the score: one word for both life cycles. */
export const STANDINGS = [
  'not_started',
  'bounced',
  'expired',
  'withdrawn',
  'sitting',
  'being_judged',
  'ended',
  'assessed',
] as const;
export const Standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof Standing>;

export const INTEGRITY_OUTCOMES = ['clear', 'to_review', 'confirmed', 'overturned'] as const;
export const IntegrityOutcome = z.enum(INTEGRITY_OUTCOMES);

export const CANDIDATE_SORTS = ['latest', 'name', 'score'] as const;
