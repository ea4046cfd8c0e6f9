import { getMe, getSetUp, type Me } from '@fairshot/contracts/accounts/accounts.contract';
import { redirect } from '@tanstack/react-router';

import { call } from './client/call.ts';
import { lastOrganization } from './client/last-organization.ts';
import { isRefusal } from './client/trouble.ts';

/** Where `/` leads: to one's own pages, to the log-in, or, before there is an owner, nowhere yet. */
export async function decideEntry(): Promise<void> {
  const me = await findMe();
  if (me) throw redirect({ href: homeOf(me), replace: true });
  const { needsOwner } = await call(getSetUp);
  if (!needsOwner) throw redirect({ href: '/log-in', replace: true });
}

/** The first page of an account: the organization it was in last, its first one, or the administration. */
export function homeOf(me: Me): string {
  const last = lastOrganization();
  const organization = me.organizations.find(({ slug }) => slug === last) ?? me.organizations[0];
  if (organization) return `/company/${organization.slug}`;
  return me.isPlatformAdmin ? '/admin' : '/you';
}

async function findMe(): Promise<Me | undefined> {
  try {
    return await call(getMe);
  } catch (error) {
    if (isRefusal(error, 'not_logged_in')) return undefined;
    throw error;
  }
}
