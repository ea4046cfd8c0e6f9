import type { ReactNode, Ref } from 'react';
import { Brand } from './brand.tsx';
import { Count } from './count.tsx';
import type { ShellLink } from './shell-link.tsx';

export interface SidebarItem {
  href: string;
  label: string;
  icon: ReactNode;
  /** What waits there. */
  count?: number | undefined;
  current?: boolean | undefined;
}

interface SidebarProps {
  ref?: Ref<HTMLElement> | undefined;
  items: readonly SidebarItem[];
  footItems?: readonly SidebarItem[] | undefined;
  under?: ReactNode;
  home: string;
  linkComponent: ShellLink;
  narrow?: boolean | undefined;
  /** A link was followed: a drawer closes. */
  onLeave: () => void;
}

/** The sections of an application, one press away. The current one is said to assistive technology as well. */
export function Sidebar({
  ref,
  items,
  footItems,
  under,
  home,
  linkComponent: Link,
  narrow,
  onLeave,
}: SidebarProps) {
  return (
    // The press is caught here because a link component need not pass handlers on.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <aside
      ref={ref}
      className="fs-side"
      aria-label="Main"
      onClick={(event) => (event.target as Element).closest('a') && onLeave()}
    >
      <Link href={home} className="fs-side-home" aria-label="FairShot">
        <Brand bare={narrow ?? false} />
      </Link>
      {under && !narrow && <div className="fs-side-under">{under}</div>}
      <SideNav label="Sections" items={items} linkComponent={Link} />
      {footItems && <SideNav label="You" items={footItems} linkComponent={Link} foot />}
    </aside>
  );
}

interface SideNavProps {
  label: string;
  items: readonly SidebarItem[];
  linkComponent: ShellLink;
  foot?: boolean;
}

function SideNav({ label, items, linkComponent: Link, foot }: SideNavProps) {
  return (
    <nav className="fs-side-nav" aria-label={label} data-foot={foot || undefined}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          className="fs-side-item"
        >
          {item.icon}
          <span className="fs-side-label">{item.label}</span>
          {item.count !== undefined && <Count>{item.count}</Count>}
        </Link>
      ))}
    </nav>
  );
}
