import type { ReactNode } from 'react';

export interface RailItem {
  key: string;
  /** What is drawn: "2". */
  short: string;
  /** What it is and how it stands: "Question 2, attempted". */
  label: string;
  icon: ReactNode;
  /** A new part of the list begins here; a hairline parts it from what stands before. */
  begins?: boolean | undefined;
}

interface RailProps {
  label: string;
  items: readonly RailItem[];
  current: string;
  onSelect: (key: string) => void;
  /** At the foot: mark for review. */
  foot?: ReactNode;
}

/** The questions of a sitting, always in sight: number and state. A row under 900 px. */
export function Rail({ label, items, current, onSelect, foot }: RailProps) {
  return (
    <nav className="fs-rail" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          className="fs-rail-item"
          data-begins={item.begins || undefined}
          aria-label={item.label}
          title={item.label}
          aria-current={item.key === current ? 'step' : undefined}
          onClick={() => onSelect(item.key)}
        >
          <b>{item.short}</b>
          {item.icon}
        </button>
      ))}
      {foot && <div className="fs-rail-foot">{foot}</div>}
    </nav>
  );
}
