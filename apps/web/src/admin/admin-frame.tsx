import { AdminShell } from '@fairshot/ui/admin-shell';
import { Toasts } from '@fairshot/ui/toast';
import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router';
import {
  Activity,
  ArrowLeft,
  Building2,
  Gavel,
  Mails,
  ShieldUser,
  SquareTerminal,
  UserRound,
} from 'lucide-react';

import { homeOf } from '../decide-entry.ts';
import { RouterLink } from '../router-link.tsx';

const route = getRouteApi('/admin');

/** The frame of the installation's own pages. */
export function AdminFrame() {
  const { me } = route.useRouteContext();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const section = (href: string, label: string, icon: React.ReactNode) => ({
    href,
    label,
    icon,
    current: path.startsWith(href),
  });
  const others = [
    section('/admin/organizations', 'Organizations', <Building2 />),
    section('/admin/admins', 'Platform admins', <ShieldUser />),
    section('/admin/judges', 'Judges', <Gavel />),
    section('/admin/executions', 'Executions', <SquareTerminal />),
    section('/admin/health', 'Health', <Activity />),
  ];
  const outbox = {
    href: '/admin',
    label: 'Outbox',
    icon: <Mails />,
    current: others.every((it) => !it.current),
  };
  return (
    <AdminShell
      home="/admin"
      linkComponent={RouterLink}
      items={[outbox, ...others]}
      footItems={[
        ...(me.organizations.length > 0
          ? [{ href: homeOf(me), label: 'Back to work', icon: <ArrowLeft /> }]
          : []),
        { href: '/you', label: me.name, icon: <UserRound /> },
      ]}
    >
      <Outlet />
      <Toasts place="corner" />
    </AdminShell>
  );
}
