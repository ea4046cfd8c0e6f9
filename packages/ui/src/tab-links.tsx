import type { ReactNode } from 'react';
import { Count } from './count.tsx';
import { PlainLink, type ShellLink } from './shell-link.tsx';

export interface TabLink {
  href: string;
  label: ReactNode;
  count?: number | string | undefined;
  current?: boolean | undefined;
}

interface TabLinksProps {
  label: string;
  links: readonly TabLink[];
  linkComponent?: ShellLink | undefined;
  actions?: ReactNode;
}

/** Views of one thing that have an address each: links in the form of tabs. */
export function TabLinks({ label, links, linkComponent: Link = PlainLink, actions }: TabLinksProps) {
  return (
    <div className="fs-tab-row">
      <nav className="fs-tab-list" aria-label={label}>
        {links.map((link) => (
          <Link
            key={link.href}
            href={link.href}
            className="fs-tab"
            aria-current={link.current ? 'page' : undefined}
          >
            {link.label}
            {link.count !== undefined && <Count>{link.count}</Count>}
          </Link>
        ))}
      </nav>
      {actions}
    </div>
  );
}
