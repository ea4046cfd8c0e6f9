import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import type { Role } from '@fairshot/contracts/organizations/role';
import { notFound, redirect } from '@tanstack/react-router';

import { meQuery } from './client/me.ts';
import { queryClient } from './client/query-client.ts';
import { isRefusal } from './client/trouble.ts';

/** Who looks at a company's page, and as what. The server decides again at every call; this only draws. */
export interface Standing {
  me: Me;
  organization: { id: string; name: string; slug: string; role: Role };
}

/** The member's standing in the organization of this address; the log-in page, or nothing here, otherwise. */
export async function requireMember(slug: string): Promise<Standing> {
  const me = await requireAccount();
  const organization = me.organizations.find((candidate) => candidate.slug === slug);
  if (!organization) throw notFound();
  if (organization.needsSecondFactor)
    throw redirect({ href: `/second-factor?to=${encodeURIComponent(presentPath())}`, replace: true });
  return { me, organization };
}

/** The platform admin; for anybody else the administration does not exist. */
export async function requireAdmin(): Promise<Me> {
  const me = await requireAccount();
  if (!me.isPlatformAdmin) throw notFound();
  return me;
}

/** Whoever is logged in; the log-in page otherwise. */
export async function requireAccount(): Promise<Me> {
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (!isRefusal(error, 'not_logged_in')) throw error;
    throw redirect({ href: `/log-in?to=${encodeURIComponent(presentPath())}`, replace: true });
  }
}

function presentPath(): string {
  return window.location.pathname + window.location.search;
}
