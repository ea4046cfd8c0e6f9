import { AdminShell } from '@fairshot/ui/admin-shell';
import { Toasts } from '@fairshot/ui/toast';
import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router';
import { Activity, ArrowLeft, Mails } from 'lucide-react';

import { homeOf } from '../decide-entry.ts';
import { RouterLink } from '../router-link.tsx';

const route = getRouteApi('/admin');

/** The frame of the installation's own pages. */
export function AdminFrame() {
  const { me } = route.useRouteContext();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isHealth = path.startsWith('/admin/health');
  return (
    <AdminShell
      home="/admin"
      linkComponent={RouterLink}
      items={[
        { href: '/admin', label: 'Outbox', icon: <Mails />, current: !isHealth },
        { href: '/admin/health', label: 'Health', icon: <Activity />, current: isHealth },
      ]}
      footItems={
        me.organizations.length > 0 ? [{ href: homeOf(me), label: 'Back to work', icon: <ArrowLeft /> }] : []
      }
    >
      <Outlet />
      <Toasts place="corner" />
    </AdminShell>
  );
}
