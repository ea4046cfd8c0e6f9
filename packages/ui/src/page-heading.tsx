import type { ReactNode } from 'react';

interface PageHeadingProps {
  title: ReactNode;
  /** Stands above, small: who invites, which assessment. */
  above?: ReactNode;
  /** Stands below: one or two sentences. */
  lead?: ReactNode;
  /** Chips beside the title. */
  marks?: ReactNode;
  actions?: ReactNode;
}

/** The title of a reading page: one per page, and its only first-level heading. */
export function PageHeading({ title, above, lead, marks, actions }: PageHeadingProps) {
  return (
    <header className="fs-heading">
      <div className="fs-heading-words">
        {above && <p className="fs-heading-above">{above}</p>}
        <div className="fs-heading-title">
          <h1>{title}</h1>
          {marks}
        </div>
        {lead && <p className="fs-heading-lead">{lead}</p>}
      </div>
      {actions && <div className="fs-heading-actions">{actions}</div>}
    </header>
  );
}
