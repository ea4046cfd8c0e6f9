import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { useEffect } from 'react';

import type { SittingDoor } from './door.ts';

/** Leaves the sitting for its receipt. A sitting's pages have rules of their own, so this loads afresh. */
export function ToReceipt({ door }: { door: Pick<SittingDoor, 'leave'> }) {
  useEffect(() => door.leave(), [door]);
  return (
    <CandidateShell home="/">
      <p role="status">Handed in. Your receipt is on its way.</p>
    </CandidateShell>
  );
}
