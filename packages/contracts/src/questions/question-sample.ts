import { z } from 'zod';

/** A sample as everybody sees it: what goes in, what must come out, and why. */
export const QuestionSample = z.object({
  name: z.string(),
  input: z.string(),
  answer: z.string(),
  explanation: z.string(),
});
