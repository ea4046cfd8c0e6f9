import { z } from 'zod';

import { id, line } from '../fields.ts';
import { defineRoute, members } from '../route.ts';
import { ROLES } from './role.ts';

const tag = 'organizations';
const OfOrganization = z.object({ organizationId: id });

export const OrganizationSettings = z.object({
  name: z.string(),
  slug: z.string(),
  requiresSecondFactor: z.boolean(),
  /** Names what the page saw; a save with an older one is refused. */
  revision: z.number().int(),
});
export type OrganizationSettings = z.infer<typeof OrganizationSettings>;

export const getOrganization = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId',
  tag,
  summary: 'An organization and its rules',
  access: members(...ROLES),
  params: OfOrganization,
  answer: OrganizationSettings,
});

export const SaveOrganization = z.object({
  name: line(200),
  requiresSecondFactor: z.boolean(),
  revision: z.number().int(),
});
export const saveOrganization = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId',
  tag,
  summary: 'Rename an organization, or ask its members for a second factor',
  access: members('owner'),
  params: OfOrganization,
  body: SaveOrganization,
  answer: OrganizationSettings,
  refusals: ['changed_meanwhile', 'wrong_state'],
});
