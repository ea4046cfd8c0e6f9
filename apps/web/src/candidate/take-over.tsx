import { takeOverAttempt } from '@fairshot/contracts/attempts/attempts.contract';
import { Button } from '@fairshot/ui/button';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Note } from '@fairshot/ui/note';
import { useMutation } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';

import { call } from '../client/call.ts';
import { RefusalError } from '../client/trouble.ts';

/** Shown in a browser that does not write: the attempt can be brought here, knowingly. */
export function TakeOver({ attemptId }: { attemptId: string }) {
  const taking = useTakeOver(attemptId);
  return (
    <>
      <EmptyState
        kind="nothing_yet"
        level={1}
        icon={<MonitorSmartphone />}
        title="This attempt is open in another browser"
        text="You can go on here; the other one becomes read-only. The switch is noted, it is not a violation."
        actions={
          <Button kind="primary" busy={taking.isBusy} busyLabel="Switching" onClick={taking.take}>
            Go on here
          </Button>
        }
      />
      <div role="alert">
        {taking.error && (
          <Note tone="bad" title={taking.error.message}>
            {taking.error instanceof RefusalError
              ? taking.error.remedy
              : 'Nothing changed. Check the connection, then try again.'}
          </Note>
        )}
      </div>
    </>
  );
}

/** Makes this browser the one that writes, then loads the sitting afresh. */
export function useTakeOver(attemptId: string) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => call(takeOverAttempt, { params: { attemptId } }),
    onSuccess: () => {
      const sitting = `/attempts/${attemptId}`;
      if (window.location.pathname === sitting) window.location.reload();
      else window.location.assign(sitting);
    },
  });
  return { take: () => mutate(), isBusy: isPending || isSuccess, error };
}
