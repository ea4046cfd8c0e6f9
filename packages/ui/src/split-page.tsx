import type { ReactNode } from 'react';

interface SplitPageProps {
  children: ReactNode;
  /** Facts or activity about what the page shows. */
  aside: ReactNode;
  asideLabel: string;
  width?: 'facts' | 'activity' | undefined;
}

/** A page with a right column, 272 px for facts and 288 px for activity; on narrow screens it follows below. */
export function SplitPage({ children, aside, asideLabel, width = 'facts' }: SplitPageProps) {
  return (
    <div className="fs-split-page" data-width={width}>
      <div className="fs-split-page-main">{children}</div>
      <aside className="fs-split-page-aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
