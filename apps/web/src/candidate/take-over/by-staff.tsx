import type { TakeOver } from '@fairshot/contracts/attempts/take-over.contract';
import { Button } from '@fairshot/ui/button';
import { useEffect } from 'react';

import { useServerTime } from '../landing/use-server-time.ts';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { takeOverTimes } from './take-over-times.ts';
import { useAsk } from './use-ask.ts';
import { useTakeOver } from './use-take-over.ts';

interface ByStaffProps {
  takeOver: TakeOver;
  attemptId: string;
}

/** Staff are asked; once they allow it, the page goes on by itself. */
export function ByStaff({ takeOver, attemptId }: ByStaffProps) {
  const ask = useAsk(attemptId);
  const { take, isBusy, error } = useTakeOver(attemptId);
  const { secondsToWait } = takeOverTimes(takeOver, useServerTime(takeOver.now));
  const state = takeOver.request?.state;
  useEffect(() => {
    if (state === 'allowed') take(undefined);
  }, [state, take]);

  const isWaiting = state === 'asked' || state === 'allowed';
  return (
    <OpenElsewhere
      text="To go on here, somebody who looks after this assessment has to allow it. The other browser then becomes read-only, and everything typed there is kept."
      trouble={ask.error ?? error}
      actions={
        state === 'allowed' ? (
          <Button kind="primary" busy={isBusy} busyLabel="Switching" onClick={() => take(undefined)}>
            Go on here
          </Button>
        ) : (
          <Button
            kind="primary"
            busy={ask.isPending || isWaiting}
            busyLabel={isWaiting ? 'Waiting for an answer' : 'Asking'}
            onClick={() => ask.mutate()}
            {...(!isWaiting && secondsToWait > 0
              ? { unavailable: `You can ask again in ${secondsToWait} seconds.` }
              : {})}
          >
            {state ? 'Ask again' : 'Ask to go on here'}
          </Button>
        )
      }
    >
      <p role="status">{standingWords(state, secondsToWait)}</p>
    </OpenElsewhere>
  );
}

function standingWords(
  state: NonNullable<TakeOver['request']>['state'] | undefined,
  seconds: number,
): string {
  const again = seconds > 0 ? ` You can ask again in ${seconds} seconds.` : '';
  switch (state) {
    case 'asked':
      return 'You have asked. Leave this page open: it goes on by itself once it is allowed. The clock goes on meanwhile, and so can you in the other browser.';
    case 'allowed':
      return 'It was allowed. Going on here.';
    case 'declined':
      return `It was declined. The attempt goes on in the other browser.${again}`;
    case 'replaced':
    case 'used':
      return `Meanwhile the attempt went on in another browser.${again}`;
    case undefined:
      return '';
  }
}
