import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/**
 * Holds something wider than the page and scrolls it, so that the page never does. Only while there is something
 * to scroll does it become a named stop of the Tab key: arrow keys then move it.
 */
export function Sideways({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);

  const stop = scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div
      ref={box}
      className={className ? `fs-sideways ${className}` : 'fs-sideways'}
      data-scrolls={scrolls || undefined}
      {...stop}
    >
      {children}
    </div>
  );
}
