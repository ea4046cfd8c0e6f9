import { z } from 'zod';

import { id, instant } from '../fields.ts';
import { AnswerLanguage } from '../questions/language.ts';
import { candidate, defineRoute } from '../route.ts';

const tag = 'attempts';
const OfAttempt = z.object({ attemptId: id });

/** Why a save was refused whose text was kept. */
export const KeptBecause = z.enum(['other_writer', 'attempt_closed', 'attempt_time_up', 'attempt_paused']);
export type KeptBecause = z.infer<typeof KeptBecause>;

/** A text that the server refused to save as the answer and kept beside it, until its author has looked at it. */
export const KeptText = z.object({
  id,
  questionVersionId: id,
  language: AnswerLanguage,
  source: z.string(),
  because: KeptBecause,
  at: instant,
});
export type KeptText = z.infer<typeof KeptText>;

export const listKeptTexts = defineRoute({
  method: 'GET',
  path: '/api/attempts/:attemptId/kept-texts',
  tag,
  summary: 'Texts that were refused and kept, and that their author has not dealt with yet',
  access: candidate,
  params: OfAttempt,
  answer: z.object({ texts: z.array(KeptText) }),
});

export const settleKeptText = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/kept-texts/:keptTextId/settle',
  tag,
  summary: 'Its author put a kept text in or left it; it is offered no more, and stays on record',
  access: candidate,
  params: OfAttempt.extend({ keptTextId: id }),
});
