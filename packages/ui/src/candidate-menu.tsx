import { Menu as MenuIcon } from 'lucide-react';
import type { CandidateNavItem } from './candidate-shell.tsx';
import { Menu, MenuItem } from './menu.tsx';
import type { ShellLink } from './shell-link.tsx';

interface CandidateMenuProps {
  items: readonly CandidateNavItem[];
  linkComponent: ShellLink;
}

/** The sections of a candidate's pages on a small screen. A file of its own: pages without sections never load it. */
export function CandidateMenu({ items, linkComponent: Link }: CandidateMenuProps) {
  return (
    <Menu label="Sections" icon={<MenuIcon />} iconOnly>
      {items.map((item) => (
        <MenuItem
          key={item.href}
          render={<Link href={item.href} aria-current={item.current ? 'page' : undefined} />}
        >
          {item.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
