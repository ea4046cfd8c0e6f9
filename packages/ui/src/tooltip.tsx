import { cloneElement, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './kbd.tsx';

/** Long enough not to flicker under a hand that passes by. */
const HOVER_MS = 400;
const GAP = 6;

interface TooltipProps {
  text: ReactNode;
  keys?: string | undefined;
  /** One element that can be hovered and focused. */
  children: ReactElement<{ 'aria-describedby'?: string | undefined }>;
}

/**
 * A name for the element it wraps, shown after a moment of hover and at once on keyboard focus; Escape hides it,
 * and it can itself be hovered. It repeats what the element is called; it never holds the only copy of anything.
 */
export function Tooltip({ text, keys, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [spot, setSpot] = useState<{ left: number; top: number; above: boolean } | null>(null);
  const delay = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();

  const show = () => setSpot(spotBeside(anchor.current?.firstElementChild));
  const hide = () => {
    clearTimeout(delay.current);
    setSpot(null);
  };
  useEffect(() => () => clearTimeout(delay.current), []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens; the element inside is the control
    <span
      ref={anchor}
      className="fs-tooltip-anchor"
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') delay.current = setTimeout(show, HOVER_MS);
      }}
      onPointerLeave={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show()}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
      onClick={hide}
    >
      {spot ? cloneElement(children, { 'aria-describedby': id }) : children}
      {spot &&
        createPortal(
          <span
            id={id}
            role="tooltip"
            className="fs-tooltip"
            data-above={spot.above || undefined}
            style={{ left: spot.left, top: spot.top }}
          >
            {text}
            {keys && <Kbd keys={keys} />}
          </span>,
          document.body,
        )}
    </span>
  );
}

// Below the element and inside the window; above it when there is no room below.
function spotBeside(element: Element | null | undefined) {
  if (!element) return null;
  const box = element.getBoundingClientRect();
  const above = box.bottom + 40 > window.innerHeight;
  const middle = Math.min(Math.max(box.left + box.width / 2, 72), window.innerWidth - 72);
  return { left: middle, top: above ? box.top - GAP : box.bottom + GAP, above };
}
