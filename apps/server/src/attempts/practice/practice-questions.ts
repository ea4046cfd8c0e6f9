import { fileURLToPath } from 'node:url';

import { readShipped, type ShippedQuestion } from '../../questions/add-shipped-question.ts';

const CODING = fileURLToPath(new URL('../../../../../bank/practice/late-trains/', import.meta.url));

/** What candidates practise on: one small question of each kind they may meet. */
export async function readPracticeQuestions(): Promise<ShippedQuestion[]> {
  return [await readShipped(CODING), ABOUT_SAVING];
}

const ABOUT_SAVING: ShippedQuestion = {
  slug: 'what-is-kept',
  contents: [],
  draft: {
    kind: 'multiple_choice',
    title: 'What is kept',
    statement:
      'Your computer loses its connection while you type, and the browser is closed. You open your personal ' +
      'link again a little later. What do you find?\n\nPick every answer that is right.',
    difficulty: 'easy',
    skills: ['finding your way'],
    expectedMinutes: 1,
    selection: 'several',
    choiceScoring: 'per_choice',
    shuffleChoices: true,
    choices: [
      {
        text: 'What I typed, to the last second or two',
        isCorrect: true,
        explanation: 'It is kept on this computer at once and on the server within a second of the last key.',
      },
      {
        text: 'The same question in the same language',
        isCorrect: true,
        explanation: 'Where you were is remembered as well.',
      },
      {
        text: 'An empty editor, since nothing was submitted',
        isCorrect: false,
        explanation: 'What stands in the editor is never thrown away.',
      },
      {
        text: 'A new attempt with the full time',
        isCorrect: false,
        explanation: 'The clock goes on while you are away; it is the same attempt.',
      },
    ],
  },
};
