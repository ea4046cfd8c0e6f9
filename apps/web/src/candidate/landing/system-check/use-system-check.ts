import { useNarrow } from '@fairshot/ui/use-narrow';
import { useCallback, useEffect, useRef, useState } from 'react';

import { EDITOR_FROM_PX } from '../../sitting/editor/editor-width.ts';
import { type Finding, findingsOf } from './findings.ts';
import { observeSystem } from './observe-system.ts';

export interface SystemCheck {
  /** Of the last check that ended; nothing during the first. */
  findings: readonly Finding[] | undefined;
  isChecking: boolean;
  again: () => void;
}

/** Checks this computer by itself, and again when the network or the window changes or it is asked to. */
export function useSystemCheck(): SystemCheck {
  const [findings, setFindings] = useState<readonly Finding[]>();
  const [isChecking, setChecking] = useState(true);
  const newest = useRef(0);
  const isNarrow = useNarrow(EDITOR_FROM_PX);

  const again = useCallback(() => {
    const own = ++newest.current;
    setChecking(true);
    void observeSystem().then((observed) => {
      if (own !== newest.current) return;
      setFindings(findingsOf(observed));
      setChecking(false);
    });
  }, []);

  useEffect(() => {
    again();
    window.addEventListener('online', again);
    window.addEventListener('offline', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('offline', again);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- another width is another finding
  }, [again, isNarrow]);

  return { findings, isChecking, again };
}
