import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import { useShare } from './use-share.tsx';

const STEP_PX = 16;

interface SplitPaneProps {
  /** What the line between them does: "Resize question and editor". */
  label: string;
  direction: 'columns' | 'rows';
  first: ReactNode;
  second: ReactNode;
  /** The first pane's share at the beginning and after a double click, in per cent. */
  initial: number;
  /** The smallest either pane gets by dragging and arrows, in px. Home and End collapse one wholly. */
  least?: number | undefined;
  /** The name under which this browser remembers the share. */
  remember: string;
  /** On narrow screens one pane has all the room; the other stays mounted, so an editor keeps its state. */
  only?: 'first' | 'second' | undefined;
}

/**
 * Two panes with a line between them that moves by drag, by arrow keys (16 px), by Home and End, and back by a double
 * click. A collapsed pane is inert: nothing unseen can hold the focus.
 */
export function SplitPane(props: SplitPaneProps) {
  const { label, direction, first, second, initial, least = 160, remember, only } = props;
  const [share, setShare, reset] = useShare(`fairshot.split.${remember}`, initial);
  const box = useRef<HTMLDivElement>(null);
  const firstId = useId();
  const columns = direction === 'columns';

  const length = () => (columns ? box.current?.clientWidth : box.current?.clientHeight) ?? 0;
  const within = (px: number) => {
    const whole = length();
    if (whole === 0) return share;
    return (
      (Math.min(Math.max(px, Math.min(least, whole / 2)), Math.max(whole - least, whole / 2)) / whole) * 100
    );
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const edge = box.current?.getBoundingClientRect();
    if (edge) setShare(within(columns ? event.clientX - edge.left : event.clientY - edge.top));
  };
  const press = (event: KeyboardEvent) => {
    const next = nextShare(event.key, columns, (px) => within((share / 100) * length() + px));
    if (next === undefined) return;
    event.preventDefault();
    setShare(next);
  };

  return (
    <div
      ref={box}
      className="fs-split"
      data-direction={direction}
      data-only={only}
      style={{ '--share': `${share}fr`, '--rest': `${100 - share}fr` }}
    >
      <div id={firstId} className="fs-pane" hidden={only === 'second'} inert={!only && share === 0}>
        {first}
      </div>
      {!only && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a separator that can be focused and has a value is the widget for this
        <div
          className="fs-split-line"
          role="separator"
          tabIndex={0}
          aria-orientation={columns ? 'vertical' : 'horizontal'}
          aria-label={label}
          aria-controls={firstId}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={press}
          onDoubleClick={reset}
        />
      )}
      <div className="fs-pane" hidden={only === 'first'} inert={!only && share === 100}>
        {second}
      </div>
    </div>
  );
}

function nextShare(key: string, columns: boolean, moved: (px: number) => number): number | undefined {
  switch (key) {
    case columns ? 'ArrowLeft' : 'ArrowUp':
      return moved(-STEP_PX);
    case columns ? 'ArrowRight' : 'ArrowDown':
      return moved(STEP_PX);
    case 'Home':
      return 0;
    case 'End':
      return 100;
    default:
      return undefined;
  }
}
