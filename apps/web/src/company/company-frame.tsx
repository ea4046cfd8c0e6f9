import { Button } from '@fairshot/ui/button';
import { getPicture } from '@fairshot/contracts/questions/authoring.contract';
import { CompanyShell } from '@fairshot/ui/company-shell';
import { Toasts } from '@fairshot/ui/toast';
import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router';
import {
  ClipboardList,
  LayoutDashboard,
  LibraryBig,
  Search,
  Settings,
  UserRound,
  Users,
  UsersRound,
  Wrench,
} from 'lucide-react';

import { addressFor } from '../client/call.ts';
import { PictureSourceProvider } from '../markdown/picture-source.tsx';
import { RouterLink } from '../router-link.tsx';
import { JudgeNotice } from './judge-notice.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import { Palette, usePalette } from './palette/palette.tsx';

const route = getRouteApi('/company/$slug');

/** The frame of an organization's pages: sections, the organization's name, and what concerns every page. */
export function CompanyFrame() {
  const { me, organization } = route.useRouteContext().standing;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const home = `/company/${organization.slug}`;
  const [isPaletteOpen, setPaletteOpen] = usePalette();
  const section = (href: string, label: string, icon: React.ReactNode) => ({
    href,
    label,
    icon,
    current: href === home ? path.replace(/\/$/, '') === home : path.startsWith(href),
  });

  return (
    <CompanyShell
      home={home}
      linkComponent={RouterLink}
      under={
        <>
          <OrganizationSwitcher />
          <Button
            className="mt-2 justify-start"
            icon={<Search />}
            keys="Ctrl K"
            onClick={() => setPaletteOpen(true)}
          >
            Go to
          </Button>
        </>
      }
      items={[
        section(home, 'Overview', <LayoutDashboard />),
        section(`${home}/candidates`, 'Candidates', <Users />),
        section(`${home}/assessments`, 'Assessments', <ClipboardList />),
        section(`${home}/questions`, 'Questions', <LibraryBig />),
      ]}
      footItems={[
        ...(me.isPlatformAdmin ? [section('/admin', 'Administration', <Wrench />)] : []),
        section(`${home}/members`, 'Members', <UsersRound />),
        ...(organization.role === 'owner' ? [section(`${home}/settings`, 'Settings', <Settings />)] : []),
        section(`${home}/you`, me.name, <UserRound />),
      ]}
      notice={<JudgeNotice />}
    >
      <PictureSourceProvider
        source={(sha256) => addressFor(getPicture, { params: { organizationId: organization.id, sha256 } })}
      >
        <Outlet />
      </PictureSourceProvider>
      <Palette open={isPaletteOpen} onOpenChange={setPaletteOpen} />
      <Toasts place="corner" />
    </CompanyShell>
  );
}
