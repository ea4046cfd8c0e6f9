import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { type CaseMark, CaseStrip, markOf } from '@fairshot/ui/case-strip';
import { toSecond } from '@fairshot/ui/clock-words';
import { SampleComparison } from '@fairshot/ui/sample-comparison';
import { VerdictChip, type VerdictWord } from '@fairshot/ui/verdict-chip';
import { useState } from 'react';

import { submissionsOf } from '../sitting-state.ts';
import { useSittingState } from '../use-sitting.ts';
import { CaseList } from './case-list.tsx';
import { CompilerOutput } from './compiler-output.tsx';
import { Ending } from './ending.tsx';
import { ResultsLayout } from './results-layout.tsx';
import { countingWords, waitingWords } from './run-summary.ts';
import { isPending } from './submission-list.ts';

/** What was handed in, newest first, and what may be seen of each. */
export function SubmissionsTab() {
  const submissions = useSittingState(
    (state) => submissionsOf(state, state.questionId).filter((one) => one.kind === 'submission'),
    sameList,
  );
  const policy = useSittingState((state) => state.attempt.submissionsPolicy);
  const [chosenId, choose] = useState<string>();
  const chosen = submissions.find((one) => one.id === chosenId) ?? submissions[0];
  if (!chosen) return <p className="p-4 text-text-2">Nothing submitted yet. {countingWords(policy)}</p>;

  return (
    <ResultsLayout
      foot={outcomeWords(chosen)}
      list={
        <ul className="flex flex-col p-2" aria-label="Submissions">
          {submissions.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="fs-focus-inside flex min-h-8 w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-1 px-2 py-1 text-left text-13 text-text-2 hover:bg-hover aria-[current]:bg-selected aria-[current]:text-text"
                aria-current={one === chosen ? 'true' : undefined}
                onClick={() => choose(one.id)}
              >
                <span className="tabular-nums">{toSecond(Date.parse(one.submittedAt))}</span>
                <span>{ANSWER_LANGUAGE_NAMES[one.language]}</span>
                {one.pressedAt && <span>pressed {toSecond(Date.parse(one.pressedAt))}</span>}
                <OutcomeChip submission={one} />
                {one.receiptCode && (
                  <span className="font-mono text-11 text-text-3" title="Receipt of exactly this version">
                    {one.receiptCode}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      }
    >
      <Outcome key={chosen.id} submission={chosen} />
    </ResultsLayout>
  );
}

function Outcome({ submission }: { submission: SubmissionForCandidate }) {
  const [at, choose] = useState(0);
  if (submission.verdict === 'compile_error' && submission.compilerOutput)
    return <CompilerOutput output={submission.compilerOutput} kind="submission" />;
  if (submission.cases.length === 0) return <p className="p-4 text-text-2">{outcomeWords(submission)}</p>;
  const outcome = submission.cases[at];
  return (
    <>
      <div className="px-4 pt-3">
        <CaseStrip groups={[marksOf(submission)]} />
      </div>
      <CaseList
        label="Cases"
        lines={submission.cases.map((one) => ({ name: one.name, outcome: one }))}
        chosen={at}
        onChoose={choose}
        isPending={false}
      />
      {outcome?.isSample && (
        <div className="px-4 pb-3">
          <SampleComparison
            input={outcome.input ?? ''}
            expected={outcome.expected ?? ''}
            actual={outcome.stdout ?? ''}
            errors={outcome.stderr || undefined}
          />
          <Ending outcome={outcome} />
        </div>
      )}
    </>
  );
}

function OutcomeChip({ submission }: { submission: SubmissionForCandidate }) {
  const word = chipWord(submission);
  return word ? <VerdictChip verdict={word} place={submission.queuePosition} /> : <span>received</span>;
}

function chipWord({ state, verdict }: SubmissionForCandidate): VerdictWord | undefined {
  if (state === 'failed') return 'again';
  if (state === 'queued' || state === 'running') return state;
  return verdict;
}

function outcomeWords(submission: SubmissionForCandidate): string {
  if (submission.state === 'failed') return 'That is our fault, not yours. It is being judged again.';
  if (isPending(submission)) return `Handed in. ${waitingWords(submission)}`;
  const received = `Handed in at ${toSecond(Date.parse(submission.submittedAt))}.`;
  if (submission.outcomeWithheld)
    return `${received} This assessment shows no more than that during the attempt.`;
  if (submission.passedPermille === undefined) return received;
  return `${received} ${Math.round(submission.passedPermille / 10)} % of the points.`;
}

// Once it is judged, cases that are not there are hidden ones, and not waiting.
function marksOf(submission: SubmissionForCandidate): CaseMark[] {
  const { cases, caseCount } = submission;
  const waiting = isPending(submission) ? Math.max(0, caseCount - cases.length) : 0;
  return [
    ...cases.map(({ verdict }) => markOf(verdict)),
    ...Array.from({ length: waiting }, () => 'waiting' as const),
  ];
}

function sameList(one: readonly SubmissionForCandidate[], other: readonly SubmissionForCandidate[]): boolean {
  return one.length === other.length && one.every((submission, at) => submission === other[at]);
}
