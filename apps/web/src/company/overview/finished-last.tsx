import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';

import { RouterLink } from '../../router-link.tsx';
import { day, points } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

/** The attempts that ended last, with what came of them. */
export function FinishedLast({ finished }: { finished: readonly CandidateListItem[] }) {
  const { home } = useOrganization();
  return (
    <section>
      <h2 className="mb-1 flex items-baseline justify-between">
        Finished last
        <RouterLink href={`${home}/candidates`} className="fs-link text-12 font-normal">
          All candidates
        </RouterLink>
      </h2>
      <ul>
        {finished.map((row) => (
          <li
            key={row.invitationId}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2"
          >
            <RouterLink href={`${home}/attempts/${row.attemptId}`} className="fs-name min-w-[180px]">
              {row.candidate.name || row.candidate.email}
            </RouterLink>
            <span className="flex-1 text-text-2">{row.assessment.title}</span>
            <span className="text-text-3">{day(row.finishedAt ?? row.invitedAt)}</span>
            <span className="w-[96px] text-right">
              {row.scoreMillipoints === undefined ? (
                <span className="text-text-3">being judged</span>
              ) : (
                <>
                  <b>{points(row.scoreMillipoints)}</b> <span className="text-text-3">/ {row.maxPoints}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
