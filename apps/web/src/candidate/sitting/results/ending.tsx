import type { CaseForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

/** How a program ended, when it did not end well; and that its output was cut, when it was. */
export function Ending({ outcome }: { outcome: CaseForCandidate }) {
  const ending = outcome.signal
    ? `It was ended by ${outcome.signal}.`
    : outcome.exitCode
      ? `It ended with exit status ${outcome.exitCode}.`
      : '';
  if (!ending && !outcome.isCut) return null;
  return (
    <p className="mt-2 text-13 text-text-2">
      {ending} {outcome.isCut && 'Only the beginning of the output is shown.'}
    </p>
  );
}
