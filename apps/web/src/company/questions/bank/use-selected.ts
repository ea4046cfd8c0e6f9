import { useCallback, useRef, useState } from 'react';

/**
 * The questions somebody ticked, also on pages they have turned away from. A range runs from the row ticked last;
 * it reaches over the rows as they are shown.
 */
export function useSelected(shown: readonly string[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string>(undefined);

  const toggle = useCallback(
    (key: string, isRange: boolean) => {
      const from = isRange && anchor.current !== undefined ? shown.indexOf(anchor.current) : -1;
      const to = shown.indexOf(key);
      anchor.current = key;
      setKeys((before) => {
        if (from === -1 || to === -1) return flipped(before, key);
        return new Set([...before, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]);
      });
    },
    [shown],
  );
  return { keys, set: setKeys, toggle };
}
export type Selected = ReturnType<typeof useSelected>;

function flipped(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(key)) next.add(key);
  return next;
}
