import type { AssessmentListItem } from '@fairshot/contracts/assessments/assessments.contract';
import { Count } from '@fairshot/ui/count';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';

import { RouterLink } from '../../router-link.tsx';
import { day } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AssessmentState } from './assessment-state.tsx';
import { assessmentsQuery } from './assessments-query.ts';
import { NewAssessment } from './new-assessment.tsx';

/** Every assessment with how far its candidates are. */
export function AssessmentsPage() {
  const organization = useOrganization();
  const query = useQuery(assessmentsQuery(organization.id));
  return (
    <>
      <title>{`Assessments - ${organization.name} - FairShot`}</title>
      <StaffBar
        title="Assessments"
        marks={query.data && <Count>{query.data.length}</Count>}
        actions={<NewAssessment />}
      />
      <Loading what="assessments" query={query}>
        {(assessments) =>
          assessments.length === 0 ? (
            <EmptyState
              kind="nothing_yet"
              title="No assessments yet"
              text="An assessment is an ordered, timed set of questions from your bank. Compose one, publish it, then invite candidates."
              actions={<NewAssessment />}
            />
          ) : (
            <DataTable
              caption="Assessments"
              columns={columns(organization.home)}
              rows={assessments}
              keyOf={(row) => row.id}
            />
          )
        }
      </Loading>
    </>
  );
}

function columns(home: string): Column<AssessmentListItem>[] {
  return [
    {
      key: 'title',
      head: 'Assessment',
      cell: (row) => (
        <RouterLink href={`${home}/assessments/${row.id}`} className="fs-name">
          {row.title}
        </RouterLink>
      ),
    },
    { key: 'state', head: 'State', cell: (row) => <AssessmentState {...row} /> },
    { key: 'questions', head: 'Questions', end: true, cell: (row) => row.questionCount },
    { key: 'points', head: 'Points', end: true, cell: (row) => row.maxPoints },
    { key: 'duration', head: 'Duration', end: true, cell: (row) => `${row.durationMinutes} min` },
    { key: 'invited', head: 'Invited', end: true, cell: (row) => row.invited },
    { key: 'sitting', head: 'Sitting now', end: true, cell: (row) => row.inProgress },
    { key: 'finished', head: 'Finished', end: true, cell: (row) => row.finished },
    { key: 'changed', head: 'Changed', end: true, cell: (row) => day(row.updatedAt) },
  ];
}
