import { z } from 'zod';

import { emailAddress, id, instant } from '../fields.ts';
import { admin, defineRoute } from '../route.ts';

const tag = 'administration';

export const PlatformAdmin = z.object({
  id,
  name: z.string(),
  email: z.string(),
  hasSecondFactor: z.boolean(),
  isYou: z.boolean(),
});
export type PlatformAdmin = z.infer<typeof PlatformAdmin>;
const PlatformAdmins = z.object({ admins: z.array(PlatformAdmin) });

export const listAdmins = defineRoute({
  method: 'GET',
  path: '/api/admin/admins',
  tag,
  summary: 'The platform admins',
  access: admin,
  answer: PlatformAdmins,
});

export const AddAdmin = z.object({ email: emailAddress });
export const addAdmin = defineRoute({
  method: 'POST',
  path: '/api/admin/admins',
  tag,
  summary: 'Make an account platform admin',
  access: admin,
  body: AddAdmin,
  answer: PlatformAdmins,
  refusals: ['not_found'],
});

export const withdrawAdmin = defineRoute({
  method: 'POST',
  path: '/api/admin/admins/:accountId/withdraw',
  tag,
  summary: 'Make a platform admin a plain account again; the last one stays',
  access: admin,
  params: z.object({ accountId: id }),
  answer: PlatformAdmins,
  refusals: ['last_admin'],
});

/** What the installation knows of an organization; nothing of its work. */
export const OrganizationForAdmin = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  memberCount: z.number().int(),
  createdAt: instant,
});
export type OrganizationForAdmin = z.infer<typeof OrganizationForAdmin>;

export const listOrganizations = defineRoute({
  method: 'GET',
  path: '/api/admin/organizations',
  tag,
  summary: 'Every organization of this FairShot',
  access: admin,
  answer: z.object({ organizations: z.array(OrganizationForAdmin) }),
});
