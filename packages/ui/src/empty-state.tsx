import { CircleCheck, Inbox, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** Nothing was ever here, nothing fits the filters, or everything is done. */
  kind: 'nothing_yet' | 'nothing_found' | 'all_done';
  icon?: ReactNode;
  /** What is: "No questions yet". */
  title: string;
  /** What to do, or when that changes. */
  text?: ReactNode;
  /** At most two buttons. */
  actions?: ReactNode;
  /** 1 when it is the whole page. */
  level?: 1 | 2 | 3 | undefined;
}

const icons = { nothing_yet: Inbox, nothing_found: SearchX, all_done: CircleCheck };

/** What a list says when it has no rows. */
export function EmptyState({ kind, icon, title, text, actions, level = 2 }: EmptyStateProps) {
  const Icon = icons[kind];
  const Heading = `h${level}` as const;
  return (
    <div className="fs-empty">
      {icon ?? <Icon />}
      <Heading className="fs-empty-title">{title}</Heading>
      {text && <p className="fs-empty-text">{text}</p>}
      {actions && <div className="fs-empty-actions">{actions}</div>}
    </div>
  );
}
