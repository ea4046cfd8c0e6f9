import { useState } from 'react';

/**
 * A share in per cent that this browser remembers under `key`. The third value forgets it, for a double click on the
 * line between two panes.
 */
export function useShare(
  key: string,
  initial: number,
): readonly [number, (share: number) => void, () => void] {
  const [share, setShare] = useState(() => stored(key) ?? initial);
  const set = (next: number) => {
    setShare(next);
    store(key, next);
  };
  const reset = () => {
    setShare(initial);
    store(key, null);
  };
  return [share, set, reset];
}

function stored(key: string): number | null {
  try {
    const share = Number.parseFloat(localStorage.getItem(key) ?? '');
    return share >= 0 && share <= 100 ? share : null;
  } catch {
    return null; // a browser may refuse storage
  }
}

function store(key: string, share: number | null): void {
  try {
    if (share === null) localStorage.removeItem(key);
    else localStorage.setItem(key, share.toFixed(2));
  } catch {
    // The size then holds for this page only.
  }
}
