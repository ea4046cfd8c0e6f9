import {
  getOrganization,
  type OrganizationSettings,
} from '@fairshot/contracts/organizations/organizations.contract';
import { EmptyState } from '@fairshot/ui/empty-state';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { queryOptions, useQuery } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { NameSettings } from './name-settings.tsx';
import { SecondFactorRule } from './second-factor-rule.tsx';
import { TransferOwnership } from './transfer-ownership.tsx';

export const settingsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organization', organizationId],
    queryFn: ({ signal }) => call(getOrganization, { params: { organizationId }, signal }),
  });

/** What an owner decides about the organization as a whole. */
export function SettingsPage() {
  const organization = useOrganization();
  const query = useQuery(settingsQuery(organization.id));
  return (
    <>
      <title>{`Settings - ${organization.name} - FairShot`}</title>
      <StaffBar title="Settings" />
      {organization.role === 'owner' ? (
        <Loading what="settings" query={query}>
          {(settings) => <Settings settings={settings} />}
        </Loading>
      ) : (
        <EmptyState
          kind="nothing_found"
          title="Owners look after this"
          text="What concerns you alone stands on your own page."
        />
      )}
    </>
  );
}

function Settings({ settings }: { settings: OrganizationSettings }) {
  return (
    <div className="flex max-w-[640px] flex-col gap-5 p-5">
      <NameSettings key={settings.revision} settings={settings} />
      <SecondFactorRule settings={settings} />
      <TransferOwnership />
    </div>
  );
}
