import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { AnswerForCompany, ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Chip } from '@fairshot/ui/chip';
import { CodeBlock } from '@fairshot/ui/code-block';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { clockTime } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AnswerVerdict } from './answer-verdict.tsx';
import { submissionQuery } from './report-query.ts';
import { SubmissionCode } from './submission-code.tsx';
import { SubmissionsTable } from './submissions-table.tsx';

interface AnswerProps {
  answer: AnswerForCompany;
  policy: ReportForCompany['submissionsPolicy'];
}

/** One question of the attempt: the code that counts with its cases, and every run and submission on the way. */
export function Answer({ answer, policy }: AnswerProps) {
  const [chosen, setChosen] = useState<string>();
  const shown = chosen ?? answer.counted?.submissionId;
  return (
    <section id={`answer-${answer.position + 1}`} className="flex flex-col gap-4">
      <h2 className="flex flex-wrap items-center gap-2">
        {answer.position + 1} {answer.title}
        <AnswerVerdict answer={answer} />
        {answer.counted && <Chip>{LANGUAGE_NAMES[answer.counted.language]}</Chip>}
      </h2>
      {answer.submissions.length === 0 ? (
        <p className="text-text-2">Nothing was run or submitted here.</p>
      ) : (
        <SubmissionsTable submissions={answer.submissions} shown={shown} policy={policy} onShow={setChosen} />
      )}
      {shown && <ShownSubmission submissionId={shown} />}
      {answer.keptAside.map((kept) => (
        <details key={`${kept.language} ${kept.refusedAt}`}>
          <summary className="text-text-2">
            {`A ${LANGUAGE_NAMES[kept.language]} text of ${clockTime(kept.refusedAt)} came from a browser that another had taken over. It was kept and does not count.`}
          </summary>
          <CodeBlock label="The text that was kept" code={kept.source} language={kept.language} />
        </details>
      ))}
    </section>
  );
}

function ShownSubmission({ submissionId }: { submissionId: string }) {
  const organization = useOrganization();
  const query = useQuery(submissionQuery(organization.id, submissionId));
  return (
    <Loading what="the code" query={query}>
      {(submission) => <SubmissionCode submission={submission} />}
    </Loading>
  );
}
