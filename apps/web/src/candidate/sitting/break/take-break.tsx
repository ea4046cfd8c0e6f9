import { Button } from '@fairshot/ui/button';
import { Coffee } from 'lucide-react';
import { Suspense, useState } from 'react';

import { BreakDialog } from '../later-parts.tsx';
import { useSittingState } from '../use-sitting.ts';

/** Offers a break while an allowance is left. */
export function TakeBreak() {
  const secondsLeft = useSittingState((state) => state.breakSecondsLeft);
  const isOpen = useSittingState((state) => state.standing === 'open');
  const [isAsking, setIsAsking] = useState(false);
  if (secondsLeft <= 0) return null;
  return (
    <>
      <Button icon={<Coffee />} disabled={!isOpen} onClick={() => setIsAsking(true)}>
        Take a break
      </Button>
      <Suspense>
        {isAsking && <BreakDialog secondsLeft={secondsLeft} onClose={() => setIsAsking(false)} />}
      </Suspense>
    </>
  );
}
