import type { AnswerForCompany } from '@fairshot/contracts/reports/reports.contract';
import { useQuery } from '@tanstack/react-query';

import { points } from '../format.ts';
import { Loading } from '../loading.tsx';
import { AnswerVerdict } from '../report/answer-verdict.tsx';
import { reportQuery } from '../report/report-query.ts';
import { useOrganization } from '../use-organization.ts';

/** What came of each question of one attempt, in short. */
export function PanelAnswers({ attemptId }: { attemptId: string }) {
  const { id } = useOrganization();
  const query = useQuery(reportQuery(id, attemptId));
  return (
    <section>
      <h3 className="mb-1">Questions</h3>
      <Loading what="the answers" query={query}>
        {({ answers }) => (
          <ul>
            {answers.map((answer) => (
              <AnswerLine key={answer.questionVersionId} answer={answer} />
            ))}
          </ul>
        )}
      </Loading>
    </section>
  );
}

function AnswerLine({ answer }: { answer: AnswerForCompany }) {
  return (
    <li className="flex flex-wrap items-center gap-2 border-b border-line py-1 last:border-b-0">
      <span className="min-w-0 flex-1 break-words">
        {answer.position + 1} {answer.title}
      </span>
      <AnswerVerdict answer={answer} />
      <span className="w-[64px] text-right">
        <b>{points(answer.scoreMillipoints)}</b> <span className="text-text-3">/ {answer.points}</span>
      </span>
    </li>
  );
}
