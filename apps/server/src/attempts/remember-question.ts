import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { updateMemory } from './question-memory.store.ts';
import { requireRunning } from './visit-question.ts';

/** Keeps the chosen language and the mark for review, so that another browser shows the same. */
export async function rememberQuestion(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
  questionVersionId: string,
  memory: { language?: string | undefined; markedForReview?: boolean | undefined },
): Promise<void> {
  await db.transaction(candidate(caller.candidateId), async (tx) => {
    const question = await requireRunning(tx, caller, attemptId, questionVersionId);
    if (memory.language !== undefined && !question.languages.includes(memory.language)) {
      throw refuse('language_not_allowed');
    }
    await updateMemory(tx, question, memory);
  });
}
