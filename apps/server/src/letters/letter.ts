import { z } from 'zod';

const Line = z.string();

/** A letter as data: plain text and HTML are both made from it, so they cannot differ. */
export const LetterContent = z.object({
  subject: Line,
  paragraphs: z.array(Line),
  /** Label and value, as in "Window" and "Fri 20 Nov 10:00 to …". */
  facts: z.array(z.tuple([Line, Line])).exactOptional(),
  button: z.object({ label: Line, url: Line }).exactOptional(),
  /** A person where there is one; `replyTo` is where an answer reaches them. */
  sender: Line,
  replyTo: z.object({ name: Line, address: Line }).exactOptional(),
});
export type LetterContent = z.infer<typeof LetterContent>;
