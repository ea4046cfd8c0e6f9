import { z } from 'zod';

import { instant } from '../fields.ts';
import { AnswerLanguage } from '../questions/language.ts';
import { anyone, defineRoute } from '../route.ts';

/** As it is printed; typed by hand it may come in small letters and without hyphens. */
export const receiptCode = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
  .refine((code) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code), 'A receipt code has twelve letters and digits')
  .transform((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));

/** What a code tells to whoever holds it: what was received and when, and no name, text or outcome. */
export const CheckedReceipt = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('submission'),
    code: z.string(),
    organization: z.string(),
    /** Of an attempt that counts for nothing. */
    isPractice: z.boolean(),
    receivedAt: instant,
    /** Which question of the attempt, from 1. */
    question: z.number().int(),
    language: AnswerLanguage,
    /** Of the text as it is kept, in UTF-8. */
    bytes: z.number().int(),
    sha256: z.string(),
    origin: z.enum(['candidate', 'deadline', 'finish']),
    /** `one_of`: several can count, and the best of them does; which one would tell of scores. */
    standing: z.enum(['graded', 'one_of', 'replaced']),
  }),
  z.object({
    kind: z.literal('attempt'),
    code: z.string(),
    organization: z.string(),
    isPractice: z.boolean(),
    receivedAt: instant,
    finishedBy: z.enum(['candidate', 'clock', 'policy', 'staff']),
    /** What was handed in last for each question, by its own code. */
    submissions: z.array(z.object({ question: z.number().int(), code: z.string(), receivedAt: instant })),
  }),
]);
export type CheckedReceipt = z.infer<typeof CheckedReceipt>;

export const checkReceipt = defineRoute({
  method: 'GET',
  path: '/api/receipts/:code',
  tag: 'submissions',
  summary: 'What a receipt code stands for',
  access: anyone,
  params: z.object({ code: receiptCode }),
  answer: CheckedReceipt,
  refusals: ['not_found', 'too_many_requests'],
});
