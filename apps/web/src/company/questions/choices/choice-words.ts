import type {
  ChoiceDraft,
  MultipleChoiceDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';

/** A choice as candidates name it: A, B, C. */
export function letter(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

/** Changes the choices of a draft and nothing else. */
export function withChoices(
  draft: QuestionDraft,
  update: (choices: ChoiceDraft[]) => ChoiceDraft[],
): QuestionDraft {
  return draft.kind === 'multiple_choice' ? { ...draft, choices: update(draft.choices) } : draft;
}

/** How it counts, in one sentence. */
export function scoringSentence({ selection, choiceScoring, choices }: MultipleChoiceDraft): string {
  if (selection === 'one') return 'The right choice brings all points, another one brings none.';
  const right = choices.filter(({ isCorrect }) => isCorrect).length;
  if (choiceScoring === 'all_or_nothing')
    return `All points for exactly the ${right} right ${right === 1 ? 'choice' : 'choices'}, none for anything else.`;
  return 'Each right pick brings its share, each wrong pick takes one away, and it never goes below nothing.';
}

/** Choices from a pasted list: one per line; a star or [x] before it marks what is right. */
export function parseChoices(text: string): ChoiceDraft[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, mark = '', rest = ''] = /^(?:[-+•]\s+)?(\[[ xX]\]|\*(?=\s)|✓)?\s*(.*)$/u.exec(line) ?? [];
      return {
        text: rest.replace(/^(?:\(?[A-Ta-t\d]{1,2}[.)])\s+/, ''),
        isCorrect: /[xX*✓]/u.test(mark),
        explanation: '',
      };
    })
    .filter(({ text: words }) => words !== '');
}
