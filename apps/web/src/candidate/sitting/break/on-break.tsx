import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { useTimeLeft } from '@fairshot/ui/use-time-left';
import { Coffee } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { sentenceOf } from '../../../client/sentence-of.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';
import { restWords } from './break-words.ts';
import { useOnce } from './use-once.ts';

/** The clock stands still at the candidate's own wish: how long it may, and the way on. */
export function OnBreak({ endsAt }: { endsAt: number }) {
  const sitting = useSitting();
  const offset = useSittingState((state) => state.clockOffset);
  const left = Math.max(0, useTimeLeft(endsAt, offset));
  const wayOn = useRef<HTMLButtonElement>(null);
  // After the dialog that asked has given the focus back to its button, which takes no press now.
  useEffect(() => {
    const waiting = setTimeout(() => wayOn.current?.focus());
    return () => clearTimeout(waiting);
  }, []);
  const going = useOnce(() => sitting.endBreak());
  return (
    <Note
      icon={<Coffee />}
      title="You are on a break; the clock stands still."
      action={
        <Button ref={wayOn} kind="primary" busy={going.isBusy} busyLabel="Going on" onClick={going.act}>
          Go on
        </Button>
      }
    >
      {going.error === undefined ? (
        <>
          Everything is stored. Left for breaks: {restWords(Math.ceil(left / 1000))}; then the clock goes on
          by itself.
        </>
      ) : (
        sentenceOf(going.error)
      )}
    </Note>
  );
}
