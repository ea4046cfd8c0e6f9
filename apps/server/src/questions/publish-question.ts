import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findMissing, readDraft, readQuestionForAuthor } from './question-for-author.ts';
import { moveQuestionRows } from './question-row.store.ts';
import { requireQuestion, requireRevision } from './require-question.ts';
import { freezeVersion } from './version.store.ts';

/**
 * Publishes the draft as a fixed version, which assessments take from then on; refused with all that is missing
 * until it is complete and proven. Asked for again by a page that saw this revision, it is found done.
 */
export async function publishQuestion(
  platform: Platform,
  caller: ActingMember,
  questionId: string,
  { revision, note = '' }: { revision: number; note?: string | undefined },
): Promise<QuestionForAuthor> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const { current } = await requireQuestion(tx, questionId);
    await requireRevision(tx, current, revision);
    if (current.published_at) return readQuestionForAuthor(platform, tx, questionId);
    const missing = await findMissing(platform, tx, current, await readDraft(tx, current));
    if (missing.length > 0) throw refuse('not_publishable', { fields: missing });
    await freezeVersion(tx, current.id, note);
    await moveQuestionRows(tx, [questionId], 'publish');
    return readQuestionForAuthor(platform, tx, questionId);
  });
}
