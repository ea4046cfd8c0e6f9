import { REJUDGE_SHOWS } from '@fairshot/contracts/submissions/rejudges.contract';
import { z } from 'zod';

/* Beside the filters, since the map of pages reads it before any page of a company is loaded. */

/** Which submissions of a rejudge are shown stands in the address. */
export const RejudgeView = z.object({
  show: z.enum(REJUDGE_SHOWS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
});
