import { Markdown } from '../../../markdown.tsx';
import { currentQuestion } from '../sitting-state.ts';
import { useSittingState } from '../use-sitting.ts';
import { sectionOf } from './sections.ts';

/** The section of the question on the screen: its name, its advice on time, and what it asks. */
export function SectionHead() {
  const attempt = useSittingState((state) => state.attempt);
  const question = useSittingState(currentQuestion);
  const section = sectionOf(attempt, question);
  if (!section) return null;
  return (
    <div className="mb-4 border-b border-line pb-3">
      <p className="font-semibold">
        {section.name}
        {section.suggestedMinutes !== undefined && (
          <span className="font-normal text-text-2">, about {section.suggestedMinutes} min suggested</span>
        )}
      </p>
      {section.instructions.trim() !== '' && (
        <div className="mt-1 text-text-2">
          <Markdown text={section.instructions} />
        </div>
      )}
    </div>
  );
}
