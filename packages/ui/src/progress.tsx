import { useId } from 'react';

interface ProgressProps {
  label: string;
  done: number;
  whole: number;
}

/** Work under way, counted: "180 of 240". For waits whose end is unknown use a skeleton or a busy button. */
export function Progress({ label, done, whole }: ProgressProps) {
  const id = useId();
  const share = whole > 0 ? Math.min(100, (done / whole) * 100) : 0;
  return (
    <div className="fs-progress">
      <span className="fs-progress-words">
        <span id={id}>{label}</span>
        <span>
          {done} of {whole}
        </span>
      </span>
      <span
        className="fs-meter-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={whole}
        aria-valuenow={done}
      >
        <i style={{ width: `${share}%` }} />
      </span>
    </div>
  );
}
