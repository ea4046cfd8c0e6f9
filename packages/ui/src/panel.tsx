import type { ReactNode } from 'react';

interface PanelProps {
  title?: ReactNode;
  /** Chips or small text beside the title. */
  marks?: ReactNode;
  actions?: ReactNode;
  /** Rows that bring their own insets: a table, a list. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A sheet on the desk. Sections inside it are parted by hairlines; a panel never holds a panel. */
export function Panel({ title, marks, actions, flush, className, children }: PanelProps) {
  return (
    <section className={className ? `fs-panel ${className}` : 'fs-panel'}>
      {(title || actions) && (
        <header className="fs-panel-head">
          {title && <h2>{title}</h2>}
          {marks}
          {actions && <div className="fs-push">{actions}</div>}
        </header>
      )}
      {flush ? children : <div className="fs-panel-body">{children}</div>}
    </section>
  );
}
