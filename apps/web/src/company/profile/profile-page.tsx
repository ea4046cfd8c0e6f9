import type { CandidateProfile } from '@fairshot/contracts/reports/candidates.contract';
import { SplitPage } from '@fairshot/ui/split-page';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { RouterLink } from '../../router-link.tsx';
import { candidateQuery } from '../candidates/candidates-query.ts';
import { lastList } from '../candidates/last-list.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { Notes } from './notes.tsx';
import { ProfileAside } from './profile-aside.tsx';
import { RenameCandidate } from './rename-candidate.tsx';
import { ScoresOverTime } from './scores-over-time.tsx';
import { Sittings } from './sittings.tsx';

const route = getRouteApi('/company/$slug/candidates/$candidateId');

/** One person: every invitation and attempt over time, what was written to them and about them. */
export function ProfilePage() {
  const organization = useOrganization();
  const { candidateId } = route.useParams();
  const query = useQuery(candidateQuery(organization.id, candidateId));
  const person = query.data?.candidate;
  const name = person ? person.name || person.email : 'Candidate';
  return (
    <>
      <title>{`${name} - ${organization.name} - FairShot`}</title>
      <StaffBar
        title={name}
        crumbs={[{ href: lastList(organization.home), label: 'Candidates' }]}
        actions={person && <RenameCandidate candidate={person} />}
        linkComponent={RouterLink}
      />
      <Loading what="the profile" query={query}>
        {(profile) => (
          <SplitPage asideLabel="Facts about the person" aside={<ProfileAside profile={profile} />}>
            <Profile profile={profile} />
          </SplitPage>
        )}
      </Loading>
    </>
  );
}

function Profile({ profile }: { profile: CandidateProfile }) {
  return (
    <div className="flex flex-col gap-5 [&>*+*]:border-t [&>*+*]:border-line-2 [&>*+*]:pt-5">
      <ScoresOverTime sittings={profile.sittings} />
      <Sittings sittings={profile.sittings} />
      <Notes candidateId={profile.candidate.id} notes={profile.notes} />
    </div>
  );
}
