import type { ReactNode } from 'react';
import { type Light, StatusLight } from './status-light.tsx';

interface MonitorStripProps {
  light: Light;
  meaning: string;
  /** The candidate's own picture; a `<video>` or what stands in for it. Absent without a camera. */
  picture?: ReactNode;
  /** The strike meter; absent where the policy has none. */
  strikes?: ReactNode;
  /** What is noted now, in words, with a link to what is stored. */
  children: ReactNode;
}

/** At the foot of the statement: what the monitoring sees, said by the product before anyone has to ask. */
export function MonitorStrip({ light, meaning, picture, strikes, children }: MonitorStripProps) {
  return (
    <section className="fs-monitor" aria-label="Integrity monitoring">
      {picture && (
        <div className="fs-monitor-picture" data-light={light}>
          {picture}
        </div>
      )}
      <div className="fs-monitor-words">
        <div className="fs-monitor-line">
          <StatusLight light={light} meaning={meaning} announce />
          {strikes && <span className="fs-small">{strikes}</span>}
        </div>
        <p className="fs-small">{children}</p>
      </div>
    </section>
  );
}
