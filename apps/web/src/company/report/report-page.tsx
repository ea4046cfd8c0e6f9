import type { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Button } from '@fairshot/ui/button';
import { SplitPage } from '@fairshot/ui/split-page';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import { lastList } from '../candidates/last-list.ts';
import { Standing, standingOf } from '../candidates/standing.tsx';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { Answer } from './answer.tsx';
import { QuestionsTable } from './questions-table.tsx';
import { ReportFacts } from './report-facts.tsx';
import { reportQuery } from './report-query.ts';
import { ScoreHead } from './score-head.tsx';
import { TimeTrack } from './time-track.tsx';

const route = getRouteApi('/company/$slug/attempts/$attemptId');

/** What a company reads about one attempt: score first, then where it came from, down to each case. */
export function ReportPage() {
  const organization = useOrganization();
  const { attemptId } = route.useParams();
  const query = useQuery(reportQuery(organization.id, attemptId));
  const name = query.data && (query.data.candidate.name || query.data.candidate.email);

  return (
    <>
      <title>{`${name ?? 'Report'} - FairShot`}</title>
      <StaffBar
        title={name ?? 'Report'}
        crumbs={[
          { href: lastList(organization.home), label: 'Candidates' },
          ...(query.data
            ? [
                {
                  href: `${organization.home}/candidates?assessment=${query.data.assessment.id}`,
                  label: query.data.assessment.title,
                },
              ]
            : []),
        ]}
        marks={query.data && <Standing standing={standingOf(query.data.state)} />}
        actions={
          query.data && (
            <Button icon={<Printer />} onClick={() => window.print()}>
              Print
            </Button>
          )
        }
        linkComponent={RouterLink}
      />
      <Loading what="the report" query={query}>
        {(report) => (
          <SplitPage asideLabel="Facts about the attempt" aside={<ReportFacts report={report} />}>
            <Report report={report} />
          </SplitPage>
        )}
      </Loading>
    </>
  );
}

function Report({ report }: { report: ReportForCompany }) {
  return (
    <div className="flex flex-col gap-5 [&>*+*]:border-t [&>*+*]:border-line-2 [&>*+*]:pt-5">
      <ScoreHead report={report} />
      <QuestionsTable answers={report.answers} />
      <TimeTrack report={report} />
      {report.answers.map((answer) => (
        <Answer
          key={answer.questionVersionId}
          answer={answer}
          policy={report.submissionsPolicy}
          rejudged={report.rejudged}
        />
      ))}
    </div>
  );
}
