import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { MonitorSmartphone } from 'lucide-react';

import { openSitting, useTakeOver } from '../take-over/use-take-over.ts';
import { useSitting, useSittingState } from './use-sitting.ts';

/** Another tab or browser writes: what stands here stays to be read, and the attempt can be brought back here. */
export function OpenElsewhere() {
  const { attemptId } = useSitting();
  const isOtherTab = useSittingState((state) => state.standing === 'other_tab');
  const isFree = useSittingState((state) => state.attempt.takeOver === 'open');
  const { take, isBusy } = useTakeOver(attemptId);
  // Where it takes more than a press, the page that asks for it comes up instead.
  const goOn = () => (isFree && !isOtherTab ? take(undefined) : openSitting(attemptId));
  return (
    <Note
      tone="warn"
      icon={<MonitorSmartphone />}
      title={isOtherTab ? 'This attempt is open in another tab.' : 'This attempt is open in another browser.'}
      action={
        <Button busy={isBusy} busyLabel="Switching" onClick={goOn}>
          Go on here
        </Button>
      }
    >
      What stands here can be read and copied, and is no longer changed. You can go on here; the other one
      becomes read-only.
    </Note>
  );
}
