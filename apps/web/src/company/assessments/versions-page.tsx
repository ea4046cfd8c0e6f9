import type { AssessmentVersionItem } from '@fairshot/contracts/assessments/assessment-versions.contract';
import { Chip } from '@fairshot/ui/chip';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Check, Pencil } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import { day } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AssessmentState } from './assessment-state.tsx';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { assessmentQuery, versionsQuery } from './assessments-query.ts';

const route = getRouteApi('/company/$slug/assessments/$assessmentId/versions');

/** Which version who relies on: invitations and attempts keep the one they began with. */
export function VersionsPage() {
  const organization = useOrganization();
  const { assessmentId } = route.useParams();
  const { data: assessment } = useQuery(assessmentQuery(organization.id, assessmentId));
  const query = useQuery(versionsQuery(organization.id, assessmentId));
  return (
    <>
      <title>{`Versions - ${assessment?.title ?? 'Assessment'} - FairShot`}</title>
      <StaffBar
        title={assessment?.title ?? 'Assessment'}
        crumbs={[{ href: `${organization.home}/assessments`, label: 'Assessments' }]}
        marks={assessment && <AssessmentState {...assessment} />}
        linkComponent={RouterLink}
      />
      {assessment && <AssessmentTabs assessment={assessment} current="versions" />}
      <Loading what="versions" query={query}>
        {(versions) => (
          <DataTable
            caption="Versions"
            columns={COLUMNS}
            rows={versions}
            keyOf={(version) => version.versionId}
          />
        )}
      </Loading>
    </>
  );
}

const COLUMNS: Column<AssessmentVersionItem>[] = [
  { key: 'number', head: 'Version', cell: (row) => `v${row.number}` },
  { key: 'title', head: 'Title', wrap: true, cell: (row) => row.title },
  {
    key: 'state',
    head: 'State',
    cell: (row) =>
      row.publishedAt ? (
        <Chip tone="ok" icon={<Check />}>
          Published {day(row.publishedAt)}
        </Chip>
      ) : (
        <Chip icon={<Pencil />}>Draft</Chip>
      ),
  },
  {
    key: 'saved',
    head: 'Saved',
    cell: (row) => [day(row.savedAt), row.savedBy].filter(Boolean).join(', '),
  },
  { key: 'questions', head: 'Questions', end: true, cell: (row) => row.questionCount },
  { key: 'points', head: 'Points', end: true, cell: (row) => row.maxPoints },
  { key: 'invited', head: 'Invited', end: true, cell: (row) => row.invited },
  { key: 'sitting', head: 'Sitting now', end: true, cell: (row) => row.inProgress },
  { key: 'finished', head: 'Finished', end: true, cell: (row) => row.finished },
];
