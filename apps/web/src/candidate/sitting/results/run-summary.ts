import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { toSecond } from '@fairshot/ui/clock-words';

import { isPending } from './submission-list.ts';

const counting = {
  one_final: 'Runs never count. This question takes one submission, and it is final.',
  last: 'Runs never count. You may submit until the end; your last submission counts.',
  best: 'Runs never count. You may submit until the end; your best submission counts.',
};

/** What counts, under the assessment's submissions policy. */
export function countingWords(policy: keyof typeof counting): string {
  return counting[policy];
}

/** One sentence about a run: "Ran 3 samples at 14:48:52: 2 passed, 1 differs. 9.4 MB." */
export function runSummary(run: SubmissionForCandidate): string {
  if (run.state === 'failed') return 'That is our fault, not yours. It is being judged again.';
  if (isPending(run)) return waitingWords(run);
  if (run.verdict === 'compile_error') return 'It did not compile, so nothing ran.';
  const passed = run.cases.filter((one) => one.verdict === 'accepted').length;
  const others = run.cases.length - passed;
  const what = run.isOwnInput
    ? 'your own input'
    : `${run.cases.length} ${run.cases.length === 1 ? 'sample' : 'samples'}`;
  const outcome = run.isOwnInput ? '' : `: ${passed} passed${others > 0 ? `, ${others} not` : ''}`;
  return `Ran ${what} at ${toSecond(Date.parse(run.submittedAt))}${outcome}. ${memoryWords(run)}`;
}

/** "Third in the queue" is only worth saying when there is a queue. */
export function waitingWords({ state, queuePosition, cases, caseCount }: SubmissionForCandidate): string {
  if (state === 'queued')
    return queuePosition && queuePosition > 1 ? `In the queue, place ${queuePosition}.` : 'In the queue.';
  return `Running: ${cases.length} of ${caseCount} cases.`;
}

/** The most memory any case took, "9.4 MB". */
function memoryWords({ cases }: SubmissionForCandidate): string {
  const most = Math.max(0, ...cases.map((one) => one.memoryKb ?? 0));
  return most > 0 ? `${(most / 1024).toFixed(1)} MB.` : '';
}
