import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';
import { Count } from '@fairshot/ui/count';

import { RouterLink } from '../../router-link.tsx';
import { clockTime } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

/** Who sits at this moment, whose time is up first. */
export function SittingNow({ sitting, total }: { sitting: readonly CandidateListItem[]; total: number }) {
  const { home } = useOrganization();
  return (
    <section>
      <h2 className="mb-2 flex items-center gap-2">Sitting now {total > 0 && <Count>{total}</Count>}</h2>
      {total === 0 && (
        <p className="text-12 text-text-2">
          Nobody is sitting an assessment. Whoever starts appears here by itself.
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {sitting.map((row) => (
          <li key={row.invitationId} className="text-12">
            <RouterLink href={`${home}/attempts/${row.attemptId}`} className="fs-name">
              {row.candidate.name || row.candidate.email}
            </RouterLink>
            <span className="block text-text-2">
              {row.assessment.title},{' '}
              {row.attemptState === 'paused'
                ? 'paused'
                : `until ${clockTime(row.deadlineAt ?? row.closesAt)}`}
            </span>
          </li>
        ))}
      </ul>
      {total > sitting.length && (
        <RouterLink href={`${home}/candidates?state=sitting`} className="fs-link mt-2 inline-block text-12">
          All {total}
        </RouterLink>
      )}
    </section>
  );
}
