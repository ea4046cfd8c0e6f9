import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { deleteQuestion, touchQuestion } from './question-row.store.ts';
import { requireQuestion, requireRevision } from './require-question.ts';
import { keepAnotherDay } from './test-data.store.ts';
import { deleteVersion } from './version.store.ts';

/**
 * Throws the draft away; what was published stays. A question that was never published goes with its draft, and is
 * then gone. Contents stay for a day, so that a page that still shows them can save them again.
 */
export async function discardDraft(
  platform: Platform,
  caller: ActingMember,
  questionId: string,
  { revision }: { revision: number },
): Promise<{ isGone: boolean }> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const { question, current } = await requireQuestion(tx, questionId);
    await requireRevision(tx, current, revision);
    if (current.published_at) throw refuse('wrong_state', { sentence: 'There is no draft to throw away.' });
    await keepAnotherDay(tx, current.id, []);
    if (question.state === 'draft') {
      await deleteQuestion(tx, questionId);
      return { isGone: true };
    }
    await deleteVersion(tx, current.id);
    await touchQuestion(tx, questionId, question.last_revision);
    return { isGone: false };
  });
}
