import type { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { verdictLook } from '@fairshot/ui/verdict-chip';

import { RouterLink } from '../../router-link.tsx';
import { day } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

type Replaced = ReportForCompany['rejudged'][number];

/** Verdicts that a rejudge replaced: when, by whom, why, and what they were. */
export function Rejudged({ report }: { report: ReportForCompany }) {
  const titleOf = ({ submissionId }: Replaced) =>
    report.answers.find(({ submissions }) => submissions.some(({ id }) => id === submissionId))?.title;
  return (
    <section>
      <h2 className="mb-1">Rejudged</h2>
      <ul className="flex flex-col gap-2 text-12 text-text-2">
        {report.rejudged.map((replaced) => (
          <li key={`${replaced.rejudgeId} ${replaced.submissionId}`} className="[overflow-wrap:anywhere]">
            {titleOf(replaced) && <b>{`${titleOf(replaced)}: `}</b>}
            <RejudgedWords replaced={replaced} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each verdict of this submission that a rejudge replaced, in a line of its own. */
export function RejudgedLines({
  rejudged,
  submissionId,
}: {
  rejudged: readonly Replaced[];
  submissionId: string | undefined;
}) {
  return rejudged
    .filter((replaced) => replaced.submissionId === submissionId)
    .map((replaced) => (
      <p key={replaced.rejudgeId} className="text-text-2 [overflow-wrap:anywhere]">
        <RejudgedWords replaced={replaced} />
      </p>
    ));
}

/** "Rejudged on 29 Nov 2026, 10:02 by Priya Raghavan, was Wrong answer, 66 %." */
function RejudgedWords({ replaced }: { replaced: Replaced }) {
  const { home } = useOrganization();
  const { rejudgeId, at, who, before, version, reason } = replaced;
  const was = `${verdictLook(before.verdict).words}, ${Math.round(before.passedPermille / 10)} %`;
  return (
    <>
      <RouterLink href={`${home}/rejudges/${rejudgeId}`} className="fs-link">
        {`Rejudged on ${day(at)}`}
      </RouterLink>
      {` by ${who} by v${version} of the question, was ${was}. Reason: ${reason}`}
    </>
  );
}
