import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { member } from '../../platform/actor.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { beginDraft } from '../create-question.ts';
import { readQuestionForAuthor } from '../question-for-author.ts';
import { insertQuestion } from '../question-row.store.ts';
import { requireUsableDraft } from '../require-usable-draft.ts';

/**
 * Begins a question with a whole draft: either it is there with everything the draft names, or it is not there. The
 * same key gives the same question. It is proven before it is published, as any other.
 */
export async function importQuestion(
  platform: Platform,
  caller: ActingMember,
  { idempotencyKey, draft }: { idempotencyKey: string; draft: QuestionDraft },
): Promise<QuestionForAuthor> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const { id, isNew } = await insertQuestion(tx, caller, { idempotencyKey, kind: draft.kind });
    if (isNew) {
      await requireUsableDraft(tx, caller.organizationId, draft.kind, draft);
      await beginDraft(tx, caller, id, draft);
      platform.log.info({ questionId: id, memberId: caller.memberId }, 'a question was imported');
    }
    return readQuestionForAuthor(platform, tx, id);
  });
}
