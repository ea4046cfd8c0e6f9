import type { Role } from '@fairshot/contracts/organizations/role';
import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/company/$slug');

export interface Organization {
  id: string;
  name: string;
  slug: string;
  role: Role;
  /** The path of its pages: `/company/kestrel-systems`. */
  home: string;
}

/** The organization whose page this is, and the role of whoever looks. */
export function useOrganization(): Organization {
  const { organization } = route.useRouteContext().standing;
  return { ...organization, home: `/company/${organization.slug}` };
}
