import type { CodingDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Trash2 } from 'lucide-react';

import { useCoding, useEditing } from '../editing/use-editing.ts';
import { AuthorScript } from './author-script.tsx';
import { TryProgram } from './try-program.tsx';

type ValidatorDraft = NonNullable<CodingDraft['validator']>;

const BEGINNING: ValidatorDraft = {
  language: 'python',
  source: `import sys

lines = sys.stdin.read().split('\\n')
n = int(lines[0])
if not 1 <= n <= 100000:
    sys.exit(43)

sys.exit(42)
`,
};
const VALID = 42;
const INVALID = 43;

/** The script that reads each input and says whether it keeps what the statement promises. */
export function Validator() {
  const [draft] = useCoding();
  const { keeper, acts, readOnly } = useEditing();
  const { validator } = draft;
  const set = (next: ValidatorDraft | undefined) => (before: QuestionDraft) => {
    if (before.kind !== 'coding') return before;
    const { validator: _, ...rest } = before;
    return next ? { ...rest, validator: next } : rest;
  };

  return (
    <section aria-labelledby="validator-heading" className="flex flex-col gap-4">
      <h2 id="validator-heading">Validator</h2>
      <p className="max-w-[66ch] text-text-2">
        It reads one input and ends with exit code 42 when the input keeps the limits of the statement, and
        with 43 when it does not; a proof runs it on every case.
      </p>
      {!validator && !readOnly && (
        <div>
          <Button onClick={() => keeper.change(set(BEGINNING))}>Write a validator</Button>
        </div>
      )}
      {validator && (
        <>
          <AuthorScript
            label="Validator"
            textKey="validator"
            script={validator}
            onChange={(next) => keeper.change(set(next))}
          />
          {!readOnly && (
            <>
              <TryProgram program={validator} meaningOf={({ exitCode }) => meaningOf(exitCode)} />
              <div>
                <Button
                  icon={<Trash2 />}
                  onClick={() =>
                    acts.act({ title: 'Validator removed', apply: set(undefined), revert: set(validator) })
                  }
                >
                  Remove the validator
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </section>
  );
}

function meaningOf(exitCode: number | undefined): string {
  if (exitCode === VALID) return 'The input is valid.';
  return exitCode === INVALID ? 'The input is not valid.' : 'It ended with neither 42 nor 43.';
}
