import { z } from 'zod';

import { instant } from '../fields.ts';

/** What eases the time of one person: more of it, and breaks in which it stands still. Nobody who grades reads it. */
export const Accommodations = z.object({
  /** Of the assessment's duration, in percent; 0 for none. */
  extraTimePercent: z.number().int().min(0).max(300),
  /** That the candidate may rest in all; 0 for none. */
  breakMinutes: z.number().int().min(0).max(480),
});
export type Accommodations = z.infer<typeof Accommodations>;

export const NO_ACCOMMODATIONS: Accommodations = { extraTimePercent: 0, breakMinutes: 0 };

/** The same as it was last set, when, and by whom while they are a member. */
export const AccommodationsAsSet = Accommodations.extend({ setAt: instant, setBy: z.string().optional() });
