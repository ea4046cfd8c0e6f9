import { useEffect, useRef, useState } from 'react';

/**
 * Words for a live region, changed at most once in `space` milliseconds. Of several changes meanwhile only the last is
 * said; `undefined` says nothing new. What stood there when the page opened is not announced.
 */
export function useSpacedWords(words: string | undefined, space: number): string {
  const [said, setSaid] = useState('');
  const settled = useRef(words);
  const lastAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    if (words === undefined || words === settled.current) return undefined;
    if (settled.current === undefined) {
      settled.current = words;
      return undefined;
    }
    const saying = setTimeout(
      () => {
        settled.current = words;
        lastAt.current = performance.now();
        setSaid(words);
      },
      Math.max(0, lastAt.current + space - performance.now()),
    );
    return () => clearTimeout(saying);
  }, [words, space]);

  return said;
}
