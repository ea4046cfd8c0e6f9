import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';

/** Shorter waits show nothing: a flash of grey is worse than a moment of stillness. */
const QUIET_MS = 300;
/** Longer ones are no longer normal, and the person decides. */
const LONG_MS = 10_000;

interface SkeletonProps {
  /** What is loading: "candidates". */
  what: string;
  rows?: number | undefined;
  onRetry: () => void;
  /** Another shape than rows of a list, made of `Bar`s. */
  children?: ReactNode;
}

/** Stands in for what is loading, in its shape and without shimmer; after ten seconds a sentence with Retry. */
export function Skeleton({ what, rows = 5, onRetry, children }: SkeletonProps) {
  const [phase, setPhase] = useState<'quiet' | 'shape' | 'long'>('quiet');
  useEffect(() => {
    const steps = [
      setTimeout(() => setPhase('shape'), QUIET_MS),
      setTimeout(() => setPhase('long'), LONG_MS),
    ];
    return () => steps.forEach(clearTimeout);
  }, []);

  if (phase === 'long')
    return (
      <div className="fs-empty" role="status">
        <p className="fs-empty-text">Loading {what} takes longer than it should. Nothing is lost.</p>
        <div className="fs-empty-actions">
          <Button onClick={onRetry}>Retry</Button>
        </div>
      </div>
    );
  return (
    <div
      role="status"
      aria-busy="true"
      aria-label={`Loading ${what}`}
      className="fs-skeleton"
      data-phase={phase}
    >
      {children ?? Array.from({ length: rows }, (_, at) => <SkeletonRow key={at} at={at} />)}
    </div>
  );
}

/** One grey bar, `width` in per cent. */
export function Bar({ width = 100 }: { width?: number }) {
  return <span className="fs-skeleton-bar" style={{ width: `${width}%` }} />;
}

const widths = [62, 48, 70, 55, 40];

function SkeletonRow({ at }: { at: number }) {
  return (
    <span className="fs-skeleton-row">
      <Bar width={widths[at % widths.length] ?? 50} />
      <Bar width={10} />
    </span>
  );
}
