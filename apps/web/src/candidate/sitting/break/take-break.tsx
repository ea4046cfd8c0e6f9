import { Button } from '@fairshot/ui/button';
import { IconButton } from '@fairshot/ui/icon-button';
import { useNarrow } from '@fairshot/ui/use-narrow';
import { Coffee } from 'lucide-react';
import { Suspense, useState } from 'react';

import { BreakDialog } from '../later-parts.tsx';
import { useSittingState } from '../use-sitting.ts';

/** Offers a break while an allowance is left; on a narrow screen by its icon alone, behind the time. */
export function TakeBreak() {
  const secondsLeft = useSittingState((state) => state.breakSecondsLeft);
  const isOpen = useSittingState((state) => state.standing === 'open');
  const [isAsking, setIsAsking] = useState(false);
  const isNarrow = useNarrow(900); // where the bar has two lines, and no room for the words
  if (secondsLeft <= 0) return null;
  const press = { disabled: !isOpen, onClick: () => setIsAsking(true) };
  return (
    <>
      {isNarrow ? (
        <span className="order-4">
          <IconButton size="small" icon={<Coffee />} label="Take a break" {...press} />
        </span>
      ) : (
        <Button icon={<Coffee />} {...press}>
          Take a break
        </Button>
      )}
      <Suspense>
        {isAsking && <BreakDialog secondsLeft={secondsLeft} onClose={() => setIsAsking(false)} />}
      </Suspense>
    </>
  );
}
