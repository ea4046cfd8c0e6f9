import type { DraftSaved } from '@fairshot/contracts/attempts/attempts.contract';

import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { type DraftToSave, upsertConflict, upsertDraft } from './draft.store.ts';
import { requireQuestion, whyNotWrite } from './may-write.ts';

/**
 * Keeps what was typed. The highest revision wins, not the last to arrive, so a save sent twice or overtaken on
 * the way does no harm. The text of a page that was taken over is refused, yet kept: nothing typed is lost.
 */
export async function saveDraft(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
  draft: DraftToSave,
): Promise<DraftSaved> {
  // The refusal is thrown after the transaction, since the refused text must be committed.
  const outcome = await db.transaction(candidate(caller.candidateId), async (tx) => {
    const question = await requireQuestion(tx, caller.candidateId, attemptId, draft);
    const no = whyNotWrite(question, caller, draft.writerEpoch);
    if (no === 'other_writer' && draft.writerEpoch <= question.writer_epoch) {
      await upsertConflict(tx, question, draft);
    }
    if (no) return { no };
    return { question, held: await upsertDraft(tx, question, draft) };
  });
  if (outcome.no) throw refuse(outcome.no);

  const { question, held } = outcome;
  return {
    savedAt: held.saved_at.toISOString(),
    revision: held.revision,
    deadlineAt: question.deadline_at.toISOString(),
    now: question.now.toISOString(),
  };
}
