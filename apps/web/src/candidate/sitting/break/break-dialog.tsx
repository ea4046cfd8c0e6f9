import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Note } from '@fairshot/ui/note';

import { sentenceOf } from '../../../client/sentence-of.ts';
import { useSitting } from '../use-sitting.ts';
import { restWords } from './break-words.ts';
import { useOnce } from './use-once.ts';

interface BreakDialogProps {
  secondsLeft: number;
  onClose: () => void;
}

/** Asks before the clock is stopped: how long it may stand still, and what cannot be done meanwhile. */
export function BreakDialog({ secondsLeft, onClose }: BreakDialogProps) {
  const sitting = useSitting();
  const taking = useOnce(() => sitting.takeBreak().then(onClose));
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Take a break?"
      consequence={`You have ${restWords(secondsLeft)} for breaks left. The clock stands still and nothing can be written until you go on; when that time is used up, the clock goes on by itself.`}
      verb="Take a break"
      back="Keep working"
      busy={taking.isBusy}
      busyLabel="Stopping the clock"
      onConfirm={taking.act}
    >
      <div role="alert">
        {taking.error !== undefined && (
          <Note tone="bad" title="The clock was not stopped.">
            {sentenceOf(taking.error)}
          </Note>
        )}
      </div>
    </ConfirmDialog>
  );
}
