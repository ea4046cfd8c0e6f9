import type { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Avatar } from '@fairshot/ui/avatar';
import { CopyableId } from '@fairshot/ui/copyable-id';

import { Facts } from '../facts.tsx';
import { day, stretch } from '../format.ts';

const POLICIES = { one_final: 'one, final', last: 'the last counts', best: 'the best counts' };
const ENDINGS = {
  candidate: 'by the candidate',
  clock: 'when the time was up',
  policy: 'by policy, to be reviewed',
  staff: 'by staff',
};

/** Who, when and under which rules. */
export function ReportFacts({ report }: { report: ReportForCompany }) {
  const { candidate } = report;
  return (
    <div className="flex flex-col gap-5 [&>*+*]:border-t [&>*+*]:border-line-2 [&>*+*]:pt-5">
      <section className="flex items-center gap-3">
        <Avatar name={candidate.name || candidate.email} size="large" />
        <div className="min-w-0">
          <p className="truncate font-semibold">{candidate.name || candidate.email}</p>
          <p className="truncate text-12 text-text-2">{candidate.email}</p>
        </div>
      </section>
      <Facts
        title="Attempt"
        facts={[
          ['Invited', report.invitedAt && day(report.invitedAt)],
          ['Started', day(report.startedAt)],
          ['Finished', report.finishedAt && day(report.finishedAt)],
          ['Ended', report.finishedBy && ENDINGS[report.finishedBy]],
          [
            'Took',
            report.finishedAt &&
              stretch((new Date(report.finishedAt).getTime() - new Date(report.startedAt).getTime()) / 1000),
          ],
          ['Allowed', `${report.durationMinutes} min`],
          ['Assessment', `${report.assessment.title}, v${report.assessment.version}`],
          ['Submissions', POLICIES[report.submissionsPolicy]],
          ['Receipt', report.receiptCode && <CopyableId value={report.receiptCode} what="the receipt" />],
        ]}
      />
      <section>
        <h2 className="mb-1">Integrity</h2>
        <p className="text-12 text-text-2">
          Nothing is watched in this attempt but what is submitted and when.
        </p>
      </section>
    </div>
  );
}
