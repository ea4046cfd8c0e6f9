import { readPicked } from '@fairshot/contracts/questions/language';

import { system } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { type ChoiceQuestion, getChoiceQuestion } from '../choices.store.ts';
import { pickedPermille, pickedVerdict } from '../picked-permille.ts';
import { matchChoices } from './match-choices.ts';
import { type Grade, listPicked, type PickedRow, storeGrades } from './rejudge-choices.store.ts';
import { concludeRejudge, lockRunningRejudge } from './rejudge-work.store.ts';

/**
 * Grades what was picked anew, by what is right in the version that judges, all of a rejudge in one transaction and
 * without a judge. What is found stands beside the score that counts. Called again, or after a cancel, it does nothing.
 */
export async function rejudgeChoices({ db }: Platform, rejudgeId: string): Promise<void> {
  await db.transaction(system, async (tx) => {
    if (!(await lockRunningRejudge(tx, rejudgeId))) return;
    await storeGrades(tx, await gradeAll(tx, await listPicked(tx, rejudgeId)));
    await concludeRejudge(tx, rejudgeId);
  });
}

async function gradeAll(tx: Tx, rows: readonly PickedRow[]): Promise<Grade[]> {
  const versions = new Map<string, ChoiceQuestion>();
  const read = async (versionId: string) => {
    const question = versions.get(versionId) ?? (await getChoiceQuestion(tx, versionId));
    versions.set(versionId, question);
    return question;
  };
  const grades: Grade[] = [];
  for (const { itemId, source, satVersionId, questionVersionId } of rows) {
    const permille = gradeAnew(await read(satVersionId), await read(questionVersionId), source);
    grades.push({ itemId, permille, verdict: pickedVerdict(permille) });
  }
  return grades;
}

/**
 * The share of the points that picks of one version reach in another. Who could pick only one has all of them with a right
 * one, however many the later version calls right.
 */
function gradeAnew(sat: ChoiceQuestion, judging: ChoiceQuestion, source: string): number {
  const same = matchChoices(sat.choices, judging.choices);
  if (!same) throw new Error('a rejudge was taken whose versions do not ask the same choices');
  const picked = (readPicked(source) ?? []).flatMap((position) => same.get(position) ?? []);
  if (sat.selection === 'one') {
    return judging.choices.some(({ position, isCorrect }) => isCorrect && picked.includes(position))
      ? 1000
      : 0;
  }
  return pickedPermille(judging.choices, picked, judging.scoring);
}
