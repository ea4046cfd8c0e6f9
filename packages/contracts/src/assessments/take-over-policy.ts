import { z } from 'zod';

/** What it takes to go on in another browser: nothing more, a code sent to the candidate's address, or staff's consent. */
export const TakeOverPolicy = z.enum(['open', 'mail_code', 'staff']);
export type TakeOverPolicy = z.infer<typeof TakeOverPolicy>;
