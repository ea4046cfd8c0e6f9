import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type {
  ReportForCompany,
  SubmissionDetailForCompany,
} from '@fairshot/contracts/reports/reports.contract';
import { CodeBlock } from '@fairshot/ui/code-block';

import { clockTime } from '../format.ts';
import { CasesTable } from './cases-table.tsx';
import { JudgeAgain } from './judge-again.tsx';
import { RejudgeOne } from './rejudge-one.tsx';
import { RejudgedLines } from './rejudged.tsx';

interface SubmissionCodeProps {
  submission: SubmissionDetailForCompany;
  /** Verdicts of the attempt that a rejudge replaced. */
  rejudged: ReportForCompany['rejudged'];
}

/** One submission's code, what the compiler said, and each case with verdict, time and memory. */
export function SubmissionCode({ submission, rejudged }: SubmissionCodeProps) {
  const name = `${ANSWER_LANGUAGE_NAMES[submission.language]} at ${clockTime(submission.submittedAt)}`;
  const { cases } = submission;
  return (
    <div className="flex flex-col gap-4">
      {submission.state === 'failed' && (
        <p className="flex flex-wrap items-center gap-3">
          This could not be judged, and that is our fault. <JudgeAgain submissionId={submission.id} />
        </p>
      )}
      <RejudgedLines rejudged={rejudged} submissionId={submission.id} />
      {submission.kind === 'submission' && submission.state === 'judged' && (
        <RejudgeOne submissionId={submission.id} />
      )}
      <CodeBlock label={`Code, ${name}`} code={submission.source} language={submission.language} />
      {submission.compilerOutput && (
        <div>
          <h3 className="mb-1">Compiler</h3>
          <CodeBlock bare label="Compiler output" code={submission.compilerOutput} />
        </div>
      )}
      <CasesTable
        title={submission.kind === 'run' ? 'Cases' : 'Samples'}
        caption={`Samples, ${name}`}
        submissionId={submission.id}
        cases={cases.filter((one) => one.isSample)}
      />
      <CasesTable
        title="Hidden cases"
        caption={`Hidden cases, ${name}`}
        submissionId={submission.id}
        cases={cases.filter((one) => !one.isSample)}
      />
    </div>
  );
}
