import type { KeptText } from '@fairshot/contracts/attempts/kept-texts.contract';
import type { AnswerLanguage } from '@fairshot/contracts/questions/language';

import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { listUnsettledTexts, settleText } from './kept-text.store.ts';
import { requireOwnAttempt } from './require-own-attempt.ts';

/** The candidate's own texts that were refused and kept, and that they have not dealt with. */
export async function listKeptTexts(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<{ texts: KeptText[] }> {
  return db.transaction(candidate(caller.candidateId), async (tx) => {
    await requireOwnAttempt(tx, caller.candidateId, attemptId);
    const rows = await listUnsettledTexts(tx, attemptId);
    return {
      texts: rows.map((row) => ({
        id: row.id,
        questionVersionId: row.question_version_id,
        language: row.language as AnswerLanguage,
        source: row.source,
        because: row.refused_as,
        at: row.refused_at.toISOString(),
      })),
    };
  });
}

/** The candidate put a kept text in or left it: it is offered no more, and stays on record. */
export async function settleKeptText(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
  keptTextId: string,
): Promise<void> {
  await db.transaction(candidate(caller.candidateId), async (tx) => {
    await requireOwnAttempt(tx, caller.candidateId, attemptId);
    if (!(await settleText(tx, attemptId, keptTextId))) throw refuse('not_found');
  });
}
