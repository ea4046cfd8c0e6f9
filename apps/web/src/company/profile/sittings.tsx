import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';
import { type Column, DataTable } from '@fairshot/ui/data-table';

import { RouterLink } from '../../router-link.tsx';
import { Standing } from '../candidates/standing.tsx';
import { count, day, points } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

/** Every invitation of one person, newest first, each with the way to its report. */
export function Sittings({ sittings }: { sittings: readonly CandidateListItem[] }) {
  const { home } = useOrganization();
  return (
    <section>
      <h2 className="mb-2">{count(sittings.length, 'invitation')}</h2>
      {sittings.length === 0 ? (
        <p className="text-text-2">This person has not been invited to anything.</p>
      ) : (
        <DataTable
          flush
          caption="Invitations and attempts"
          columns={columns(home)}
          rows={sittings}
          keyOf={(row) => row.invitationId}
        />
      )}
    </section>
  );
}

function columns(home: string): Column<CandidateListItem>[] {
  return [
    {
      key: 'assessment',
      head: 'Assessment',
      cell: ({ assessment, attemptId }) => (
        <>
          {attemptId ? (
            <RouterLink href={`${home}/attempts/${attemptId}`} className="fs-name">
              {assessment.title}
            </RouterLink>
          ) : (
            assessment.title
          )}{' '}
          <span className="font-normal text-text-3">v{assessment.version}</span>
        </>
      ),
    },
    { key: 'state', head: 'State', cell: (row) => <Standing standing={row.standing} /> },
    {
      key: 'score',
      head: 'Score',
      end: true,
      cell: ({ scoreMillipoints, maxPoints }) =>
        scoreMillipoints === undefined ? (
          '-'
        ) : (
          <>
            <b>{points(scoreMillipoints)}</b> <span className="text-text-3">/ {maxPoints}</span>
          </>
        ),
    },
    { key: 'invited', head: 'Invited', end: true, cell: (row) => day(row.invitedAt) },
    {
      key: 'started',
      head: 'Started',
      end: true,
      cell: (row) => (row.startedAt ? day(row.startedAt) : '-'),
    },
  ];
}
