import 'katex/dist/katex.min.css';
import './formula.css';

import { render } from 'katex';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Untrusted: no links, no images, no HTML out of a formula; a broken one is shown as typed. */
const SETTINGS = {
  trust: false,
  strict: 'ignore',
  throwOnError: false,
  errorColor: 'var(--bad)',
  maxExpand: 500,
} as const;

/**
 * One formula. KaTeX builds its elements itself and sets their styles one by one, which the content security
 * policy allows; as HTML text the same styles would be attributes, and refused.
 */
export function Formula({ tex, isDisplayed }: { tex: string; isDisplayed: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  useLayoutEffect(() => {
    if (place.current) render(tex, place.current, { ...SETTINGS, displayMode: isDisplayed });
  }, [tex, isDisplayed]);
  useEffect(() => {
    const span = place.current;
    if (!span || !isDisplayed) return undefined;
    const watcher = new ResizeObserver(() => setScrolled(span.scrollWidth > span.clientWidth));
    watcher.observe(span);
    return () => watcher.disconnect();
  }, [isDisplayed]);
  // Where it is wider than its place, keys must be able to scroll it.
  const reach = isScrolled ? { tabIndex: 0, role: 'group', 'aria-label': 'Formula' } : {};
  return (
    <>
      <span ref={place} className={isDisplayed ? 'fs-formula' : undefined} {...reach} />
      {/* A word joiner: a comma that follows a formula never begins the next line. */}
      {!isDisplayed && '\u2060'}
    </>
  );
}
