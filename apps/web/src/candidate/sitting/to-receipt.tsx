import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { useEffect } from 'react';

/** Leaves the sitting for its receipt. A sitting's pages have rules of their own, so this loads afresh. */
export function ToReceipt({ attemptId }: { attemptId: string }) {
  useEffect(() => window.location.replace(`/attempts/${attemptId}/finished`), [attemptId]);
  return (
    <CandidateShell home="/">
      <p role="status">Handed in. Your receipt is on its way.</p>
    </CandidateShell>
  );
}
