import { pauseAttempt } from '@fairshot/contracts/attempts/time.contract';

import { call } from '../../client/call.ts';
import { useOrganization } from '../use-organization.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useTimeAct } from './time-query.ts';

/** Asks why the clock is to stand still. */
export function PauseDialog({ attemptId, onClose }: { attemptId: string; onClose: () => void }) {
  const { id: organizationId } = useOrganization();
  const pausing = useTimeAct(attemptId, 'The attempt is paused', (reason: string) =>
    call(pauseAttempt, { params: { organizationId, attemptId }, body: { reason } }),
  );
  return (
    <ReasonDialog
      title="Pause this attempt?"
      text="The clock stands still and nothing can be written until you resume it. The time comes back then."
      verb="Pause"
      busyLabel="Pausing"
      isBusy={pausing.isPending}
      onReason={pausing.mutateAsync}
      onClose={onClose}
    />
  );
}
