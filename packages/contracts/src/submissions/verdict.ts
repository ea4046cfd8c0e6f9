import { z } from 'zod';

/** What the judge found. *Internal error* is ours and never shown as the candidate's, hence it is not here. */
export const VERDICTS = [
  'accepted',
  'wrong_answer',
  'time_limit',
  'memory_limit',
  'output_limit',
  'runtime_error',
  'compile_error',
] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** Of a case: besides, that it was not run, since one of its group had failed and the group stops there. */
export const CaseVerdict = z.enum([...VERDICTS, 'not_run']);
export type CaseVerdict = z.infer<typeof CaseVerdict>;
