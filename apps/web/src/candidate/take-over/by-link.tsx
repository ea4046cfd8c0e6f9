import { Button } from '@fairshot/ui/button';

import { OpenElsewhere } from './open-elsewhere.tsx';
import { useTakeOver } from './use-take-over.ts';

/** The personal link is enough. */
export function ByLink({ attemptId }: { attemptId: string }) {
  const { take, isBusy, error } = useTakeOver(attemptId);
  return (
    <OpenElsewhere
      text="You can go on here; the other one becomes read-only. The switch is noted, it is not a violation."
      trouble={error}
      actions={
        <Button kind="primary" busy={isBusy} busyLabel="Switching" onClick={() => take(undefined)}>
          Go on here
        </Button>
      }
    />
  );
}
