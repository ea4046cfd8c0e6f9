import { StaffBar } from '@fairshot/ui/staff-bar';
import { getRouteApi } from '@tanstack/react-router';

import { YourAccount } from '../accounts/you/your-account.tsx';
import { LeaveOrganization } from './leave-organization.tsx';

const route = getRouteApi('/company/$slug');

/** One's own account: who one is here, how one logs in, where one is logged in, and the way out. */
export function YouPage() {
  const { me, organization } = route.useRouteContext().standing;
  return (
    <>
      <title>{`${me.name} - FairShot`}</title>
      <StaffBar title={me.name} />
      <div className="p-5">
        <YourAccount
          me={me}
          facts={
            <>
              <dt className="text-text-2">Role</dt>
              <dd className="wrap-anywhere">
                {organization.role} of {organization.name}
              </dd>
            </>
          }
        >
          <LeaveOrganization />
        </YourAccount>
      </div>
    </>
  );
}
