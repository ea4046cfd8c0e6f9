import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { RouterLink } from '../../router-link.tsx';
import { Facts } from '../facts.tsx';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AssessmentActs } from './assessment-acts.tsx';
import { AssessmentState } from './assessment-state.tsx';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { assessmentQuery } from './assessments-query.ts';
import { Composer } from './composer.tsx';
import { toComposition } from './composition.ts';
import { FACTS } from './composition-facts.ts';
import { ResultsNote } from './results-note.tsx';
import { mayCompose } from './may-compose.ts';

const route = getRouteApi('/company/$slug/assessments/$assessmentId');

/** The composer of one assessment; for those who do not compose, and in the archive, what it holds. */
export function AssessmentPage() {
  const organization = useOrganization();
  const { assessmentId } = route.useParams();
  const query = useQuery({ ...assessmentQuery(organization.id, assessmentId), refetchOnWindowFocus: true });

  return (
    <>
      <title>{`${query.data?.title ?? 'Assessment'} - FairShot`}</title>
      <Loading what="the assessment" query={query}>
        {(assessment) => {
          const head = <Head assessment={assessment} />;
          const mayChange = mayCompose(organization.role) && assessment.state !== 'archived';
          return mayChange ? (
            <Composer key={assessment.id} assessment={assessment} head={head} />
          ) : (
            <>
              {head}
              <Held assessment={assessment} />
            </>
          );
        }}
      </Loading>
    </>
  );
}

function Held({ assessment }: { assessment: AssessmentForMember }) {
  const composition = toComposition(assessment);
  return (
    <div className="flex max-w-[720px] flex-col gap-4 p-5">
      {assessment.state === 'archived' && (
        <p className="text-text-2">
          Archived: nobody new can be invited. Those who were invited before still sit it.
        </p>
      )}
      <Facts
        title={`Version ${assessment.versionNumber}`}
        facts={FACTS.map(({ name, words }) => [
          name,
          <span key={name} className="whitespace-pre-line break-words">
            {words(composition)}
          </span>,
        ])}
      />
    </div>
  );
}

function Head({ assessment }: { assessment: AssessmentForMember }) {
  const { home } = useOrganization();
  return (
    <>
      <StaffBar
        title={assessment.title}
        crumbs={[{ href: `${home}/assessments`, label: 'Assessments' }]}
        marks={<AssessmentState {...assessment} />}
        actions={<AssessmentActs assessment={assessment} />}
        linkComponent={RouterLink}
      />
      <AssessmentTabs assessment={assessment} current="content" />
      <ResultsNote assessment={assessment} />
    </>
  );
}
