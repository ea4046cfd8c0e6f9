import type { ComposedQuestion } from '@fairshot/contracts/assessments/assessments.contract';
import { DIFFICULTIES, type Difficulty } from '@fairshot/contracts/questions/difficulty';

import { count } from '../format.ts';
import { type Composition, questionsOf } from './composition.ts';

/** How long a question takes where its author did not say, in minutes. */
const RULE_OF_THUMB: Record<Difficulty, number> = { easy: 10, medium: 20, hard: 35 };
const SERIES: Record<Difficulty, string> = {
  easy: 'bg-series-1',
  medium: 'fs-hatched',
  hard: 'bg-series-3',
};

/** What the questions add up to: points, time against the duration, and the mix of levels as one bar. */
export function ComposerTotals({ composition }: { composition: Composition }) {
  const questions = questionsOf(composition);
  if (questions.length === 0) return null;
  const points = questions.reduce((sum, question) => sum + (question.points || 0), 0);
  const minutes = questions.reduce((sum, question) => sum + minutesOf(question), 0);
  const isOwnGuess = questions.some((question) => question.expectedMinutes === undefined);
  const levels = DIFFICULTIES.map((level) => ({
    level,
    amount: questions.filter((question) => question.difficulty === level).length,
  })).filter(({ amount }) => amount > 0);

  return (
    <section aria-label="Totals" className="mb-4 grid gap-x-8 gap-y-2 sm:grid-cols-[auto_auto_minmax(0,1fr)]">
      <Total name="Points">{points}</Total>
      <Total name="Estimated time">
        {minutes} min{' '}
        <span className={minutes > composition.durationMinutes ? 'text-warn' : 'text-text-2'}>
          of {Number.isNaN(composition.durationMinutes) ? '-' : composition.durationMinutes}
        </span>
      </Total>
      <div>
        <p className="text-12 text-text-2">
          {levels.map(({ level, amount }) => `${amount} ${level}`).join(', ')}
        </p>
        <div className="mt-1.5 flex h-2 gap-px overflow-hidden rounded-1" aria-hidden="true">
          {levels.map(({ level, amount }) => (
            <span key={level} className={SERIES[level]} style={{ flexGrow: amount }} />
          ))}
        </div>
      </div>
      {isOwnGuess && (
        <p className="text-12 text-text-3 sm:col-span-3">
          Where a question's author named no time, easy counts 10, medium 20 and hard 35 minutes.
        </p>
      )}
      {minutes > composition.durationMinutes && (
        <p className="text-12 text-text-2 sm:col-span-3">
          {`That is ${count(minutes - composition.durationMinutes, 'minute')} more than the attempt lasts.`}
        </p>
      )}
    </section>
  );
}

function Total({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <p className="text-12 text-text-2">{name}</p>
      <p className="font-semibold">{children}</p>
    </div>
  );
}

function minutesOf({ expectedMinutes, difficulty }: ComposedQuestion): number {
  return expectedMinutes ?? RULE_OF_THUMB[difficulty];
}
