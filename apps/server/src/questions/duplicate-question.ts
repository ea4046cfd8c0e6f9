import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { beginDraft } from './create-question.ts';
import { readDraft, readQuestionForAuthor } from './question-for-author.ts';
import { insertQuestion } from './question-row.store.ts';
import { findShownVersion } from './version.store.ts';

const LONGEST_TITLE = 200;

/** Begins a new question with a copy of what this one's editor shows; contents are shared by their hash. */
export async function duplicateQuestion(
  platform: Platform,
  caller: ActingMember,
  questionId: string,
  { idempotencyKey }: { idempotencyKey: string },
): Promise<QuestionForAuthor> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const original = await findShownVersion(tx, questionId);
    if (!original) throw refuse('not_found');
    const { id, isNew } = await insertQuestion(tx, caller, { idempotencyKey, kind: original.kind });
    if (isNew) await beginDraft(tx, caller, id, copyOf(await readDraft(tx, original)));
    return readQuestionForAuthor(platform, tx, id);
  });
}

function copyOf(draft: QuestionDraft): QuestionDraft {
  const title = `Copy of ${draft.title}`.slice(0, LONGEST_TITLE).trim();
  // The cut may fall into the middle of a character outside the basic plane.
  return { ...draft, title: title.isWellFormed() ? title : title.slice(0, -1) };
}
