import type { QuestionForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import { CodeBlock } from '@fairshot/ui/code-block';

import { Markdown } from '../../../markdown.tsx';
import { currentQuestion } from '../sitting-state.ts';
import { useSittingState } from '../use-sitting.ts';
import { SectionHead } from './section-head.tsx';

/** The question on the screen: what is asked, its limits, its samples. */
export function QuestionPane() {
  const question = useSittingState(currentQuestion);
  const count = useSittingState((state) => state.attempt.questions.length);
  const language = useSittingState((state) => state.languages[state.questionId]!);
  const own = language === 'choices' ? undefined : question.timeLimitByLanguage[language];
  const seconds = own ?? question.timeLimitSeconds;
  return (
    <div
      className="fs-pane-scroll fs-focus-inside"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long statement scrolls and must be reachable by keys
      tabIndex={0}
      role="region"
      aria-label="Statement"
      key={question.questionVersionId}
    >
      <SectionHead />
      <p className="mb-1 text-12 text-text-3">
        Question {question.position} of {count} · {question.points} points
        {question.kind === 'coding' && ` · ${seconds} s, ${question.memoryLimitMb} MB`}
      </p>
      <h2 className="mb-3 text-22 font-semibold">{question.title}</h2>
      <Markdown text={question.statement} />
      <div className="fs-prose mt-5">
        {question.samples.map((sample, at) => (
          <Sample key={sample.name} sample={sample} number={at + 1} />
        ))}
      </div>
    </div>
  );
}

function Sample({ sample, number }: { sample: QuestionForCandidate['samples'][number]; number: number }) {
  return (
    <section aria-label={`Sample ${number}`}>
      <h3 className="mb-1 text-13 font-semibold">Sample {number}</h3>
      <div className="grid grid-cols-2 gap-2">
        <div className="min-w-0">
          <div className="fs-label mb-1">Input</div>
          <CodeBlock bare label={`Sample ${number}, input`} code={sample.input} />
        </div>
        <div className="min-w-0">
          <div className="fs-label mb-1">Output</div>
          <CodeBlock bare label={`Sample ${number}, output`} code={sample.answer} />
        </div>
      </div>
      {sample.explanation && (
        <div className="mt-1.5 text-text-2 [&_.fs-prose]:text-12">
          <Markdown text={sample.explanation} />
        </div>
      )}
    </section>
  );
}
