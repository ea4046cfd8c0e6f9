import { Menu as MenuIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Brand } from './brand.tsx';
import { IconButton } from './icon-button.tsx';
import { PlainLink, type ShellLink } from './shell-link.tsx';
import { Sidebar, type SidebarItem } from './sidebar.tsx';
import { useDensity } from './use-density.tsx';

export interface StaffShellProps {
  /** The sections, in their order. */
  items: readonly SidebarItem[];
  /** Help, settings, the person: at the foot. */
  footItems?: readonly SidebarItem[] | undefined;
  /** Under the brand: which organization this is. */
  under?: ReactNode;
  /** Where the brand leads. */
  home: string;
  linkComponent?: ShellLink | undefined;
  /** Shrinks the sidebar to its icons, where the work needs the width: rooms and reviews. */
  narrow?: boolean | undefined;
  /** Above everything: an announcement that concerns every page. */
  notice?: ReactNode;
  children: ReactNode;
}

/**
 * Staff's frame: sidebar and page. The page brings its own `StaffBar`. Under 900 px the sidebar is a drawer
 * behind one button, so that a table has the whole width of a phone.
 */
export function StaffShell({ linkComponent: Link = PlainLink, ...props }: StaffShellProps) {
  const { items, footItems, under, home, narrow, notice, children } = props;
  const [open, setOpen] = useState(false);
  useDensity('staff');
  return (
    <div
      className="fs-staff"
      data-density="staff"
      data-narrow={narrow || undefined}
      data-open={open || undefined}
    >
      <a className="fs-skip" href="#page">
        Skip to the page
      </a>
      <header className="fs-staff-top">
        <IconButton
          icon={<MenuIcon />}
          label="Sections"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        <Link href={home} aria-label="FairShot">
          <Brand />
        </Link>
      </header>
      <Sidebar
        items={items}
        footItems={footItems}
        under={under}
        home={home}
        linkComponent={Link}
        narrow={narrow}
        onLeave={() => setOpen(false)}
      />
      {open && (
        <button
          type="button"
          className="fs-staff-shade"
          aria-label="Close the sections"
          onClick={() => setOpen(false)}
        />
      )}
      <main className="fs-staff-main" id="page" tabIndex={-1}>
        {notice}
        {children}
      </main>
    </div>
  );
}
