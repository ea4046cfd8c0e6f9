import type { CodingDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Trash2 } from 'lucide-react';

import { useCoding, useEditing } from '../editing/use-editing.ts';
import { AuthorScript } from './author-script.tsx';

type CheckerDraft = NonNullable<CodingDraft['checker']>;

const BEGINNING: CheckerDraft = {
  language: 'python',
  source: `import sys

judge_input = open(sys.argv[1]).read().split()
answer = open(sys.argv[2]).read().split()
output = sys.stdin.read().split()


def refuse(why):
    with open(sys.argv[3] + 'judgemessage.txt', 'w') as feedback:
        feedback.write(why)
    sys.exit(43)


if len(output) != len(answer):
    refuse(f'{len(output)} words instead of {len(answer)}')

# Here belongs what makes an output right.
if sorted(output) != sorted(answer):
    refuse('other words than in the answer')

sys.exit(42)
`,
};

/** The program that says whether an output is right, where a question has more than one right answer. */
export function Checker() {
  const [draft] = useCoding();
  const { keeper, acts, readOnly } = useEditing();
  const { checker } = draft;
  const set = (next: CheckerDraft | undefined) => (before: QuestionDraft) => {
    if (before.kind !== 'coding') return before;
    const { checker: _, ...rest } = before;
    return next ? { ...rest, checker: next } : rest;
  };

  return (
    <section aria-labelledby="checker-heading" className="flex flex-col gap-4">
      <h2 id="checker-heading">Checker</h2>
      <p className="max-w-[66ch] text-text-2">
        For questions with more than one right output. It reads the output from standard input and is called
        with three paths: the case’s input, its expected output, and a folder for feedback. Exit code 42 says
        right, 43 wrong; whatever else it does counts as a fault of the checker and gives nobody a verdict. It
        decides in place of the comparison. A proof also tries it on an answer that prints nothing.
      </p>
      {!checker && !readOnly && (
        <div>
          <Button onClick={() => keeper.change(set(BEGINNING))}>Write a checker</Button>
        </div>
      )}
      {checker && (
        <>
          <AuthorScript
            label="Checker"
            textKey="checker"
            script={checker}
            onChange={(next) => keeper.change(set(next))}
          />
          {!readOnly && (
            <div>
              <Button
                icon={<Trash2 />}
                onClick={() =>
                  acts.act({ title: 'Checker removed', apply: set(undefined), revert: set(checker) })
                }
              >
                Remove the checker
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
