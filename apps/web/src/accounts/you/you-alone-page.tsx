import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { Toasts } from '@fairshot/ui/toast';
import { getRouteApi } from '@tanstack/react-router';

import { homeOf } from '../../decide-entry.ts';
import { YourAccount } from './your-account.tsx';

const route = getRouteApi('/you');

/** One's account outside of any organization: for platform admins, and for those who belong to none any more. */
export function YouAlonePage() {
  const { me } = route.useRouteContext();
  const home = homeOf(me);
  return (
    <CandidateShell home={home}>
      <title>{`${me.name} - FairShot`}</title>
      <h1 className="text-28 font-semibold wrap-anywhere">{me.name}</h1>
      {me.organizations.length === 0 && (
        <p className="mt-2 max-w-[66ch] text-text-2">
          You belong to no organization just now. Whoever invites you sends a link.
        </p>
      )}
      {home !== '/you' && (
        <p className="mt-2">
          <a href={home}>Back to work</a>
        </p>
      )}
      <div className="mt-6">
        <YourAccount me={me} />
      </div>
      <Toasts place="flow" />
    </CandidateShell>
  );
}
