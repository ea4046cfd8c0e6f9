import type { CaseForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { SampleComparison } from '@fairshot/ui/sample-comparison';
import { useState } from 'react';

import { currentQuestion, submissionsOf } from '../sitting-state.ts';
import { useSittingState } from '../use-sitting.ts';
import { CaseList } from './case-list.tsx';
import { casesBySample } from './cases-by-sample.ts';
import { CompilerOutput } from './compiler-output.tsx';
import { Ending } from './ending.tsx';
import { ResultsLayout } from './results-layout.tsx';
import { countingWords, runSummary } from './run-summary.ts';
import { isPending } from './submission-list.ts';

/** The samples, and how the newest run did on each. Before any run they can be read. */
export function SamplesTab() {
  const question = useSittingState(currentQuestion);
  const run = useSittingState((state) =>
    submissionsOf(state, state.questionId).find((one) => one.kind === 'run' && !one.isOwnInput),
  );
  const policy = useSittingState((state) => state.attempt.submissionsPolicy);
  const [chosenHere, choose] = useState<number>();
  const cases = casesBySample(question.samples, run?.cases ?? []);
  const chosen = chosenHere ?? Math.max(0, firstDeparture(cases));
  const sample = question.samples[chosen];
  const outcome = cases[chosen];

  return (
    <ResultsLayout
      foot={`${run ? `${runSummary(run)} ` : ''}${countingWords(policy)}`}
      list={
        <CaseList
          label="Samples"
          lines={question.samples.map((_, at) => ({ name: `Sample ${at + 1}`, outcome: cases[at] }))}
          chosen={chosen}
          onChoose={choose}
          isPending={run !== undefined && isPending(run)}
        />
      }
    >
      {run?.verdict === 'compile_error' ? (
        <CompilerOutput output={run.compilerOutput ?? ''} kind="run" />
      ) : (
        sample && <Compared input={sample.input} expected={sample.answer} outcome={outcome} />
      )}
    </ResultsLayout>
  );
}

function Compared({
  input,
  expected,
  outcome,
}: {
  input: string;
  expected: string;
  outcome: CaseForCandidate | undefined;
}) {
  return (
    <div className="px-4 py-3">
      <SampleComparison
        input={input}
        expected={expected}
        actual={outcome ? (outcome.stdout ?? '') : null}
        errors={outcome?.stderr || undefined}
      />
      {outcome && <Ending outcome={outcome} />}
    </div>
  );
}

// What went wrong is what one wants to see first.
function firstDeparture(cases: readonly (CaseForCandidate | undefined)[]): number {
  return cases.findIndex((one) => one !== undefined && one.verdict !== 'accepted');
}
