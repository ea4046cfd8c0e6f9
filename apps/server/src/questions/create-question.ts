import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { blankQuestion } from './blank-question.ts';
import { readQuestionForAuthor } from './question-for-author.ts';
import { type Author, insertQuestion } from './question-row.store.ts';
import { insertVersion } from './version.store.ts';
import { putParts } from './version-parts.store.ts';

/** Begins a question with a draft that needs no settings first. The same key gives the same question. */
export async function createQuestion(
  platform: Platform,
  caller: ActingMember,
  input: { idempotencyKey: string; kind: QuestionDraft['kind']; title: string },
): Promise<QuestionForAuthor> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const { id, isNew } = await insertQuestion(tx, caller, input);
    if (isNew) await beginDraft(tx, caller, id, blankQuestion(input.kind, input.title));
    return readQuestionForAuthor(platform, tx, id);
  });
}

/** The first draft of a new question; every content it names must be stored. */
export async function beginDraft(
  tx: Tx,
  author: Author,
  questionId: string,
  draft: QuestionDraft,
): Promise<string> {
  const versionId = await insertVersion(tx, author, { questionId, number: 1, revision: 1 }, draft);
  await putParts(tx, { organization_id: author.organizationId, question_version_id: versionId }, draft);
  return versionId;
}
