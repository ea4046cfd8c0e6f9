import type { DraftSaved } from '@fairshot/contracts/attempts/attempts.contract';

import { candidate } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { type DraftToSave, upsertDraft } from './draft.store.ts';
import { upsertKeptText } from './kept-text.store.ts';
import { requireQuestion, whyNotWrite } from './may-write.ts';

/**
 * Keeps what was typed. The highest revision wins, not the last to arrive, so a save sent twice or overtaken on
 * the way does no harm. A text that is refused is kept beside the answer, whatever the reason: another browser
 * writes, the attempt is over or paused, or it came after the grace. Nothing typed is lost.
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
    // An epoch that was never given is no page of ours.
    if (no && draft.writerEpoch <= question.writer_epoch) {
      await upsertKeptText(tx, question, caller.candidateSessionId, draft, no);
      // The page that writes now asks for it, and offers it to its author.
      await announce(tx, { attemptId, organizationId: question.organization_id, kind: 'attempt' });
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
