import {
  type OrganizationSettings,
  saveOrganization,
} from '@fairshot/contracts/organizations/organizations.contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

import { call } from '../../client/call.ts';
import { meQuery } from '../../client/me.ts';
import { useOrganization } from '../use-organization.ts';

/** Saves what was changed, naming what this page saw; the frame then shows the new name as well. */
export function useSaveSettings(settings: OrganizationSettings) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const router = useRouter();
  return async (changes: Partial<Pick<OrganizationSettings, 'name' | 'requiresSecondFactor'>>) => {
    const { name, requiresSecondFactor, revision } = settings;
    const body = { name, requiresSecondFactor, revision, ...changes };
    const saved = await call(saveOrganization, { params: { organizationId }, body });
    queries.setQueryData(['organization', organizationId], saved);
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await router.invalidate();
  };
}
