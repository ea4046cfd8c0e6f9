import { CodeBlock } from '@fairshot/ui/code-block';
import { verdictLook } from '@fairshot/ui/verdict-chip';

import { change } from '../sitting-core.ts';
import { submissionsOf } from '../sitting-state.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';
import { CompilerOutput } from './compiler-output.tsx';
import { Ending } from './ending.tsx';
import { runSummary } from './run-summary.ts';

/** Input of the candidate's own, and what the program made of it. */
export function OwnInputTab() {
  const sitting = useSitting();
  const ownInput = useSittingState((state) => state.ownInputs[state.questionId] ?? '');
  const write = (text: string) => {
    const { ownInputs, questionId } = sitting.store.state;
    change(sitting, { ownInputs: { ...ownInputs, [questionId]: text } });
  };
  return (
    <div className="grid h-full min-h-0 grid-cols-1 gap-3 overflow-auto p-4 sm:grid-cols-2">
      <label className="flex min-h-0 flex-col gap-1">
        <span className="fs-label">Input</span>
        <textarea
          className="fs-input min-h-24 flex-1 resize-none p-2 font-mono"
          value={ownInput}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <OwnOutcome />
    </div>
  );
}

function OwnOutcome() {
  const run = useSittingState((state) =>
    submissionsOf(state, state.questionId).find((one) => one.isOwnInput),
  );
  const [outcome] = run?.cases ?? [];
  if (run?.verdict === 'compile_error')
    return <CompilerOutput output={run.compilerOutput ?? ''} kind="run" />;
  return (
    <div className="min-w-0">
      <div className="fs-label mb-1">Your output</div>
      <CodeBlock bare label="Your output" code={outcome?.stdout ?? ''} />
      {outcome?.stderr && (
        <>
          <div className="fs-label mt-2 mb-1">Error output</div>
          <CodeBlock bare label="Error output" code={outcome.stderr} />
        </>
      )}
      {outcome && <Ending outcome={outcome} />}
      <p className="mt-2 text-12 text-text-2" role="status">
        {run ? runSummary(run) : 'Run shows what your program prints for this input.'}
        {outcome?.timeMs !== undefined && ` ${outcome.timeMs} ms.`}
        {outcome && outcome.verdict !== 'accepted' && outcome.verdict !== 'wrong_answer'
          ? ` ${verdictLook(outcome.verdict).words}.`
          : ''}
      </p>
    </div>
  );
}
