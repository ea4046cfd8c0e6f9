import type { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Avatar } from '@fairshot/ui/avatar';
import { CopyableId } from '@fairshot/ui/copyable-id';

import { RouterLink } from '../../router-link.tsx';
import { Facts } from '../facts.tsx';
import { day, stretch } from '../format.ts';
import { Rejudged } from './rejudged.tsx';
import { TimeSection } from '../time/time-section.tsx';
import { useOrganization } from '../use-organization.ts';

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
  const { home } = useOrganization();
  return (
    <div className="flex flex-col gap-5 [&>*+*]:border-t [&>*+*]:border-line-2 [&>*+*]:pt-5">
      <section className="flex items-center gap-3">
        <Avatar name={candidate.name || candidate.email} size="large" />
        <div className="min-w-0">
          <p className="font-semibold break-words">
            <RouterLink href={`${home}/candidates/${candidate.id}`} className="fs-name">
              {candidate.name || candidate.email}
            </RouterLink>
          </p>
          <p className="text-12 break-words text-text-2">{candidate.email}</p>
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
      <TimeSection attemptId={report.attemptId} />
      {report.honourCode && (
        <section>
          <h2 className="mb-1">Honour code</h2>
          <p className="text-12 text-text-2">
            {`Accepted ${day(report.honourCode.acceptedAt)}, before the start.`}
          </p>
          <details className="mt-1 text-12">
            <summary>{`What was accepted (${report.honourCode.name})`}</summary>
            <p className="mt-1 whitespace-pre-wrap text-text-2">{report.honourCode.text}</p>
          </details>
        </section>
      )}
      {report.judgedAgain.length > 0 && (
        <section>
          <h2 className="mb-1">Judged again</h2>
          <ul className="text-12 text-text-2">
            {report.judgedAgain.map(({ submissionId, who, at }) => (
              <li
                key={`${submissionId} ${at}`}
              >{`${who} had one submission judged again ${day(at)}: the judge had failed at it.`}</li>
            ))}
          </ul>
        </section>
      )}
      {report.rejudged.length > 0 && <Rejudged report={report} />}
      <section>
        <h2 className="mb-1">Integrity</h2>
        <p className="text-12 text-text-2">
          Nothing is watched in this attempt but what is submitted and when.
        </p>
      </section>
    </div>
  );
}
