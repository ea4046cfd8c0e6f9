import { Menu as MenuIcon } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Brand } from './brand.tsx';
import { IconButton } from './icon-button.tsx';
import { PlainLink, type ShellLink } from './shell-link.tsx';
import { Sidebar, type SidebarItem } from './sidebar.tsx';
import { useDensity } from './use-density.tsx';
import { useNarrow } from './use-narrow.tsx';

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
  const { open, setOpen, opener, drawer } = useDrawer();
  useDensity('staff');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes the drawer wherever the focus is
    <div
      className="fs-staff"
      data-density="staff"
      data-narrow={narrow || undefined}
      data-open={open || undefined}
      onKeyDown={(event) => event.key === 'Escape' && open && setOpen(false)}
    >
      <a className="fs-skip" href="#page">
        Skip to the page
      </a>
      <header className="fs-staff-top" inert={open}>
        <IconButton ref={opener} icon={<MenuIcon />} label="Sections" onClick={() => setOpen(true)} />
        <Link href={home} aria-label="FairShot">
          <Brand />
        </Link>
      </header>
      <Sidebar
        ref={drawer}
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
      <main className="fs-staff-main" id="page" tabIndex={-1} inert={open}>
        {notice}
        {children}
      </main>
    </div>
  );
}

// The focus goes into the drawer and comes back to the button; a window that grows wide closes it.
function useDrawer() {
  const small = useNarrow(900);
  const [wanted, setWanted] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const drawer = useRef<HTMLElement>(null);
  const open = wanted && small;
  const setOpen = (next: boolean) => {
    if (next === wanted) return;
    setWanted(next);
    requestAnimationFrame(() => (next ? drawer.current?.querySelector('a') : opener.current)?.focus());
  };
  return { open, setOpen, opener, drawer };
}
