import type { ReactNode } from 'react';
import type { Tone } from './chip.tsx';

/** A finding in one word with its icon, without a ground: "Passes", "18 of 18". */
export function Say({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone | undefined;
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className="fs-say" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
