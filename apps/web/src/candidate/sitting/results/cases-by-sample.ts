import type { QuestionForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import type { CaseForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

/**
 * The outcome of each sample, in the samples' order. Cases are judged side by side and arrive in any order, so a
 * case belongs to the sample whose input it ran on; a long input comes cut.
 */
export function casesBySample(
  samples: QuestionForCandidate['samples'],
  cases: readonly CaseForCandidate[],
): (CaseForCandidate | undefined)[] {
  const free = cases.filter((one) => one.isSample);
  return samples.map((sample) => {
    const at = free.findIndex(
      ({ input = '' }) => input === sample.input || (input !== '' && isCutOf(input, sample.input)),
    );
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
}

/** The server shows the first 16 KB of a text. */
const CUT_BYTES = 16_384;

function isCutOf(shown: string, whole: string): boolean {
  return new TextEncoder().encode(shown).length >= CUT_BYTES - 4 && whole.startsWith(shown.slice(0, -1));
}
