import type { Overview } from '@fairshot/contracts/reports/overview.contract';
import { LinkButton } from '@fairshot/ui/link-button';
import { SplitPage } from '@fairshot/ui/split-page';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { Activity } from './activity.tsx';
import { AttemptsPerDay } from './attempts-per-day.tsx';
import { FinishedLast } from './finished-last.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Numbers } from './numbers.tsx';
import { overviewQuery } from './overview-query.ts';
import { SittingNow } from './sitting-now.tsx';
import { WaitingForYou } from './waiting-for-you.tsx';

/** What needs a person now, then who sits and what goes on; first steps while the organization is new. */
export function OverviewPage() {
  const { id, name, home } = useOrganization();
  const query = useQuery(overviewQuery(id));
  const [today] = useState(() =>
    new Date().toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  );
  return (
    <>
      <title>{`Overview - ${name} - FairShot`}</title>
      <StaffBar
        title="Overview"
        marks={<span className="text-text-2">{today}</span>}
        actions={
          <LinkButton icon={<Send />} render={<RouterLink href={`${home}/assessments`} />}>
            Invite
          </LinkButton>
        }
      />
      <Loading what="the overview" query={query}>
        {(overview) => (
          <SplitPage width="activity" asideLabel="What goes on" aside={<Aside overview={overview} />}>
            <Main overview={overview} />
          </SplitPage>
        )}
      </Loading>
    </>
  );
}

function Main({ overview }: { overview: Overview }) {
  const { hasInvited } = overview.steps;
  return (
    <div className="flex flex-col gap-6">
      <FirstSteps {...overview.steps} />
      <WaitingForYou needs={overview.needs} isNew={!hasInvited} />
      {hasInvited && <Numbers numbers={overview.numbers} />}
      {overview.finished.length > 0 && <FinishedLast finished={overview.finished} />}
      {overview.days.some((day) => day.finished + day.lapsed > 0) && <AttemptsPerDay days={overview.days} />}
    </div>
  );
}

function Aside({ overview }: { overview: Overview }) {
  return (
    <>
      <SittingNow sitting={overview.sitting} total={overview.sittingTotal} />
      {overview.activity.length > 0 && <Activity activity={overview.activity} />}
    </>
  );
}
