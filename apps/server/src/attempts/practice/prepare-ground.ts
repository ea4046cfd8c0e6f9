import { ensurePracticeGround } from '../../organizations/ensure-practice-ground.ts';
import { PRACTICE_GROUND } from '../../organizations/practice-ground.ts';
import { member } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { addShippedQuestion } from '../../questions/add-shipped-question.ts';
import { readPracticeQuestions } from './practice-questions.ts';

/** The ground has no members: what is written there has no author. */
const NOBODY = { organizationId: PRACTICE_GROUND, memberId: null };

/** Sees to it that there is something to practise on; done when the first candidate asks for it. */
export async function prepareGround(platform: Platform): Promise<void> {
  await ensurePracticeGround(platform);
  const questions = await readPracticeQuestions();
  await platform.db.transaction(member(PRACTICE_GROUND, ''), async (tx) => {
    for (const question of questions) await addShippedQuestion(tx, NOBODY, question);
  });
}
