import type { AnswerForCompany } from '@fairshot/contracts/reports/reports.contract';
import { VerdictChip } from '@fairshot/ui/verdict-chip';

/** The verdict of the answer that counts; where it stands on the road while there is none. */
export function AnswerVerdict({ answer }: { answer: AnswerForCompany }) {
  if (answer.counted?.verdict) return <VerdictChip verdict={answer.counted.verdict} />;
  const waiting = answer.submissions.find(
    (submission) => submission.kind === 'submission' && submission.state !== 'judged',
  );
  if (!waiting) return <VerdictChip verdict="not_submitted" />;
  if (waiting.state === 'failed') return <VerdictChip verdict="again" />;
  return <VerdictChip verdict={waiting.state === 'running' ? 'running' : 'queued'} />;
}
