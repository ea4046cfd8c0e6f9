import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { RouterLink } from '../../router-link.tsx';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AssessmentState } from './assessment-state.tsx';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { assessmentQuery } from './assessments-query.ts';
import { Composer } from './composer.tsx';

const route = getRouteApi('/company/$slug/assessments/$assessmentId');

/** The composer of one assessment. */
export function AssessmentPage() {
  const organization = useOrganization();
  const { assessmentId } = route.useParams();
  const query = useQuery({ ...assessmentQuery(organization.id, assessmentId), refetchOnWindowFocus: false });

  return (
    <>
      <title>{`${query.data?.title ?? 'Assessment'} - FairShot`}</title>
      <Loading what="the assessment" query={query}>
        {/* A save elsewhere gives a new revision: the composer then begins from what is stored. */}
        {(assessment) => (
          <Composer
            key={`${assessment.versionId} ${assessment.revision}`}
            assessment={assessment}
            head={<Head assessment={assessment} />}
          />
        )}
      </Loading>
    </>
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
        linkComponent={RouterLink}
      />
      <AssessmentTabs assessment={assessment} current="content" />
    </>
  );
}
