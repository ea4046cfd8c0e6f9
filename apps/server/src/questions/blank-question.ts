import { LANGUAGES } from '@fairshot/contracts/questions/language';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { STARTER_CODE } from '@fairshot/contracts/questions/starter-code';

/** What an author begins with: nothing that has to be removed, and no setting that has to be made first. */
export function blankQuestion(kind: QuestionDraft['kind'], title: string): QuestionDraft {
  const common = { title, statement: '', difficulty: 'medium' } as const;
  if (kind === 'multiple_choice') {
    const choice = { text: '', isCorrect: false, explanation: '' };
    return {
      ...common,
      kind,
      skills: [],
      selection: 'one',
      choiceScoring: 'all_or_nothing',
      shuffleChoices: true,
      choices: [choice, choice],
    };
  }
  return {
    ...common,
    kind,
    skills: [],
    languages: [...LANGUAGES],
    starters: { ...STARTER_CODE },
    timeLimitSeconds: 2,
    timeLimitByLanguage: {},
    memoryLimitMb: 256,
    outputLimitMb: 16,
    compare: { mode: 'tokens', caseSensitive: false, spaceSensitive: false },
    cases: [],
    groups: [],
    solutions: [],
  };
}
