import type { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';

import { count, points } from '../format.ts';
import { Distribution } from './distribution.tsx';

/** The one large number of the page, and where it lies among all who sat this version. */
export function ScoreHead({ report }: { report: ReportForCompany }) {
  const { scoreMillipoints, maxPoints, answers, cohortPercents } = report;
  const accepted = answers.filter((answer) => answer.counted?.verdict === 'accepted').length;
  return (
    <section className="grid gap-6 md:grid-cols-[200px_minmax(0,1fr)]" aria-label="Score">
      <div>
        <h2 className="fs-label">Score</h2>
        {scoreMillipoints === undefined ? (
          <p className="mt-2 text-text-2">
            {report.state === 'in_progress'
              ? 'The attempt is still going on.'
              : 'The judge has not finished yet.'}
          </p>
        ) : (
          <p className="mt-1">
            <b className="text-36 font-semibold">{points(scoreMillipoints)}</b> of {maxPoints}
          </p>
        )}
        <p className="mt-1 text-12 text-text-2">
          {accepted} of {count(answers.length, 'question')} accepted
        </p>
      </div>
      {scoreMillipoints !== undefined && maxPoints > 0 && (
        <Distribution
          percents={cohortPercents}
          mine={scoreMillipoints / maxPoints / 10}
          version={report.assessment.version}
        />
      )}
    </section>
  );
}
