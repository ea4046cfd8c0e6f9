import type { Tone } from './chip.tsx';

export interface MeterPart {
  /** In the unit of `whole`. */
  value: number;
  tone: Tone;
  /** "36 green": every part is named. */
  label: string;
}

interface MeterProps {
  label: string;
  /** 0 to `whole`. */
  value?: number | undefined;
  whole?: number | undefined;
  /** Instead of one value: parts that add up to at most `whole`. */
  parts?: readonly MeterPart[] | undefined;
  /** The number beside it; `null` when it stands elsewhere in the row. */
  shown?: string | null | undefined;
}

/** An amount as a bar, always with its number. */
export function Meter({ label, value = 0, whole = 100, parts, shown }: MeterProps) {
  const words = parts ? parts.map((part) => part.label).join(', ') : `${value} of ${whole}`;
  const width = (amount: number) => `${whole > 0 ? Math.min(100, (amount / whole) * 100) : 0}%`;
  return (
    <span className="fs-meter">
      <span className="fs-meter-track" role="img" aria-label={`${label}: ${words}`}>
        {parts ? (
          parts.map((part) => (
            <i key={part.label} data-tone={part.tone} style={{ width: width(part.value) }} />
          ))
        ) : (
          <i style={{ width: width(value) }} />
        )}
      </span>
      {shown !== null && !parts && <span className="fs-meter-value">{shown ?? value}</span>}
    </span>
  );
}
