import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { VerdictChip } from '@fairshot/ui/verdict-chip';

/** What was found of what was handed in, as far as the assessment shows it. */
export function Outcome({ found }: { found: SubmissionForCandidate | undefined }) {
  if (found?.state !== 'judged') return null;
  const passed = found.cases.filter((one) => one.verdict === 'accepted').length;
  const spared = found.cases.filter((one) => one.verdict === 'not_run').length;
  return (
    <span className="flex basis-full flex-wrap items-center gap-3 pl-8 text-14 text-text-2">
      {found.verdict && <VerdictChip verdict={found.verdict} />}
      {found.passedPermille !== undefined && `${Math.round(found.passedPermille / 10)} % of the points`}
      {found.cases.length > 0 &&
        ` ${passed} of ${found.cases.length} cases shown passed${spared > 0 ? `, ${spared} not run` : ''}`}
    </span>
  );
}
