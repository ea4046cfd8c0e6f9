import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'ok' | 'bad' | 'warn' | 'limit';

interface ChipProps {
  /** `accent` when it waits for someone; `ok` and `bad` only for outcomes. */
  tone?: Tone | undefined;
  /** A lucide icon: a tone other than neutral and accent always has one, colour never stands alone. */
  icon?: ReactNode;
  outlined?: boolean | undefined;
  children: ReactNode;
}

/** A state or a kind, in one or two words on a soft ground. */
export function Chip({ tone = 'neutral', icon, outlined, children }: ChipProps) {
  return (
    <span className="fs-chip" data-tone={tone} data-outlined={outlined || undefined}>
      {icon}
      {children}
    </span>
  );
}
