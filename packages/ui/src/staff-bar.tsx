import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlainLink, type ShellLink } from './shell-link.tsx';

export interface Crumb {
  href: string;
  label: string;
}

interface StaffBarProps {
  title: ReactNode;
  /** The way here, outermost first. */
  crumbs?: readonly Crumb[] | undefined;
  /** Chips and dates beside the title. */
  marks?: ReactNode;
  actions?: ReactNode;
  linkComponent?: ShellLink | undefined;
}

/** The head of a staff page, 48 px: the way here, the title, the page's acts. */
export function StaffBar({
  title,
  crumbs = [],
  marks,
  actions,
  linkComponent: Link = PlainLink,
}: StaffBarProps) {
  return (
    <header className="fs-bar">
      {crumbs.length > 0 && (
        <nav className="fs-crumbs" aria-label="Way here">
          {crumbs.map((crumb) => (
            <span key={crumb.href} className="fs-crumb">
              <Link href={crumb.href} className="fs-name">
                {crumb.label}
              </Link>
              <ChevronRight />
            </span>
          ))}
        </nav>
      )}
      <h1 className="fs-bar-title">{title}</h1>
      {marks}
      {actions && <div className="fs-bar-actions">{actions}</div>}
    </header>
  );
}
