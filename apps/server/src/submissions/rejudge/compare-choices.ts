import { readPicked } from '@fairshot/contracts/questions/language';
import type { RejudgeChoice } from '@fairshot/contracts/submissions/rejudges.contract';

import type { ChoiceQuestion } from '../choices.store.ts';
import { matchChoices } from './match-choices.ts';

type Choices = ChoiceQuestion['choices'];

interface Compared {
  source: string;
  /** As the candidate read them. */
  sat: Choices;
  /** By which it counted before. */
  before: Choices;
  after: Choices;
  showsPicks: boolean;
}

/** Pure: the choices of the version that grades, in its order, with what was picked and what was right before. */
export function compareChoices({ source, sat, before, after, showsPicks }: Compared): RejudgeChoice[] {
  const picked = readPicked(source) ?? [];
  const toAfter = matchChoices(sat, after);
  const toBefore = matchChoices(sat, before);
  return after.map(({ position, text, isCorrect }) => {
    const read = sat.find((it) => toAfter?.get(it.position) === position);
    const earlier = before.find((it) => read && toBefore?.get(read.position) === it.position);
    return {
      text,
      ...(read && read.text !== text ? { textBefore: read.text } : {}),
      ...(showsPicks ? { isPicked: read !== undefined && picked.includes(read.position) } : {}),
      wasCorrect: earlier?.isCorrect ?? false,
      isCorrect,
    };
  });
}
