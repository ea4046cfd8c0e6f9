import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface NoteProps {
  tone?: 'plain' | 'info' | 'ok' | 'warn' | 'bad' | undefined;
  icon?: ReactNode;
  title?: ReactNode;
  /** At most one button. */
  action?: ReactNode;
  children?: ReactNode;
}

const icons = { plain: Info, info: Info, ok: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

/** Something to know that stands where it matters and stays. */
export function Note({ tone = 'plain', icon, title, action, children }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className="fs-note" data-tone={tone}>
      {icon ?? <Icon />}
      <div className="fs-note-text">
        {title && <b>{title}</b>}
        {children && <div className={title ? 'fs-small' : undefined}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
