import type { FailedSubmission } from '@fairshot/contracts/reports/overview.contract';
import { TriangleAlert } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import { count } from '../format.ts';
import { JudgeAgain } from '../report/judge-again.tsx';
import { useOrganization } from '../use-organization.ts';
import { WaitingRow } from './waiting-row.tsx';

interface FailedWaitingProps {
  failed: readonly FailedSubmission[];
  total: number;
}

/** Submissions that the judge failed at, which is never the candidate's fault, with the way to try again. */
export function FailedWaiting({ failed, total }: FailedWaitingProps) {
  const { home } = useOrganization();
  const more = total - failed.length;
  return (
    <>
      {failed.map((one) => (
        <WaitingRow
          key={one.submissionId}
          icon={<TriangleAlert className="text-warn" aria-hidden="true" />}
          title={
            <RouterLink href={`${home}/attempts/${one.attemptId}`} className="fs-name">
              {`A submission of ${one.candidate.name || one.candidate.email} could not be judged`}
            </RouterLink>
          }
          text={`“${one.question}”. That is our fault: the code is kept, and the attempt has no score until it is judged.`}
          act={<JudgeAgain submissionId={one.submissionId} />}
        />
      ))}
      {more > 0 && (
        <WaitingRow
          icon={<TriangleAlert className="text-warn" aria-hidden="true" />}
          title={`${count(more, 'other submission')} could not be judged`}
          text="They appear here as these are judged. A judge that starts anew tries all of them again."
        />
      )}
    </>
  );
}
