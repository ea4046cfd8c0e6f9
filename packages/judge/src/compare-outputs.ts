import type { CheckOutput } from './case-verdict.ts';
import { compareOutput } from './compare.ts';
import { bytesOf } from './content.ts';
import type { Compare } from './job.ts';

/** Holds outputs against answers as the job says; a case without an answer is only run. */
export function compareOutputs(compare: Compare): CheckOutput {
  return async (output, { answer }) => {
    if (!answer || compare.mode === 'exit') return { verdict: 'AC' };
    return { verdict: compareOutput(output, await bytesOf(answer), compare).accepted ? 'AC' : 'WA' };
  };
}
