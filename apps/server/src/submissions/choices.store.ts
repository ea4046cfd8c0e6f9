import type { Tx } from '../platform/database.ts';

export interface ChoiceQuestion {
  selection: 'one' | 'several';
  scoring: 'all_or_nothing' | 'per_choice';
  choices: { position: number; text: string; isCorrect: boolean }[];
}

/** The choices of a question and which are right; for the system, and for members who may know. */
export async function getChoiceQuestion(tx: Tx, questionVersionId: string): Promise<ChoiceQuestion> {
  const version = await tx
    .selectFrom('question_version')
    .select(['selection', 'choice_scoring'])
    .where('id', '=', questionVersionId)
    .executeTakeFirstOrThrow();
  const choices = await tx
    .selectFrom('choice')
    .select(['position', 'text', 'is_correct as isCorrect'])
    .where('question_version_id', '=', questionVersionId)
    .orderBy('position')
    .execute();
  return {
    selection: version.selection as ChoiceQuestion['selection'],
    scoring: version.choice_scoring as ChoiceQuestion['scoring'],
    choices,
  };
}
