import { DIFFICULTIES } from '@fairshot/contracts/questions/question-draft';
import { LANGUAGES } from '@fairshot/contracts/questions/language';
import { z } from 'zod';

/* What lists are narrowed by stands in the address, so that a view can be sent and found again. A value nobody
   knows is dropped, not refused: the address was typed by a person. */

export const QuestionFilters = z.object({
  search: z.string().optional().catch(undefined),
  level: z.enum(DIFFICULTIES).optional().catch(undefined),
  language: z.enum(LANGUAGES).optional().catch(undefined),
});
export type QuestionFilters = z.infer<typeof QuestionFilters>;

export const CandidateFilters = z.object({
  search: z.string().optional().catch(undefined),
  assessment: z.uuid().optional().catch(undefined),
  state: z.enum(['in_progress', 'finished', 'graded']).optional().catch(undefined),
});
export type CandidateFilters = z.infer<typeof CandidateFilters>;
