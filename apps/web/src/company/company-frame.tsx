import { CompanyShell } from '@fairshot/ui/company-shell';
import { Toasts } from '@fairshot/ui/toast';
import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router';
import {
  Building2,
  ClipboardList,
  LayoutDashboard,
  LibraryBig,
  UserRound,
  Users,
  Wrench,
} from 'lucide-react';

import { RouterLink } from '../router-link.tsx';
import { JudgeNotice } from './judge-notice.tsx';

const route = getRouteApi('/company/$slug');

/** The frame of an organization's pages: sections, the organization's name, and what concerns every page. */
export function CompanyFrame() {
  const { me, organization } = route.useRouteContext().standing;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const home = `/company/${organization.slug}`;
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
        <p className="flex items-center gap-2 px-2 font-medium">
          <Building2 className="size-4 flex-none" aria-hidden="true" />
          <span className="truncate" title={organization.name}>
            {organization.name}
          </span>
        </p>
      }
      items={[
        section(home, 'Overview', <LayoutDashboard />),
        section(`${home}/candidates`, 'Candidates', <Users />),
        section(`${home}/assessments`, 'Assessments', <ClipboardList />),
        section(`${home}/questions`, 'Questions', <LibraryBig />),
      ]}
      footItems={[
        ...(me.isPlatformAdmin ? [section('/admin', 'Administration', <Wrench />)] : []),
        section(`${home}/you`, me.name, <UserRound />),
      ]}
      notice={<JudgeNotice />}
    >
      <Outlet />
      <Toasts place="corner" />
    </CompanyShell>
  );
}
