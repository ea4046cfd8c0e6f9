import { isDeepStrictEqual } from 'node:util';

import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { namedContents } from './named-contents.ts';
import { readDraft, readQuestionForAuthor } from './question-for-author.ts';
import { touchQuestion } from './question-row.store.ts';
import { requireQuestion, requireRevision } from './require-question.ts';
import { requireUsableDraft } from './require-usable-draft.ts';
import { keepAnotherDay } from './test-data.store.ts';
import { insertVersion, updateVersion, type VersionRow } from './version.store.ts';
import { putParts } from './version-parts.store.ts';

/**
 * Saves the draft, whole. Where the newest version is published, a next draft begins and the published one stays
 * as it is. What is already so is found done: the answer to a save may be lost on its way and the save sent again.
 */
export async function saveQuestion(
  platform: Platform,
  caller: ActingMember,
  questionId: string,
  { revision, draft }: { revision: number; draft: QuestionDraft },
): Promise<QuestionForAuthor> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const { question, current } = await requireQuestion(tx, questionId);
    if (isDeepStrictEqual(await readDraft(tx, current), draft))
      return readQuestionForAuthor(platform, tx, questionId);
    await requireRevision(tx, current, revision);
    await requireUsableDraft(tx, caller.organizationId, question.kind, draft);
    const next = question.last_revision + 1;
    const versionId = await writeVersion(tx, caller, current, next, draft);
    await putParts(tx, { organization_id: caller.organizationId, question_version_id: versionId }, draft);
    await touchQuestion(tx, questionId, next);
    return readQuestionForAuthor(platform, tx, questionId);
  });
}

async function writeVersion(
  tx: Tx,
  caller: ActingMember,
  current: VersionRow,
  revision: number,
  draft: QuestionDraft,
): Promise<string> {
  if (current.published_at) {
    const after = { questionId: current.question_id, number: current.number + 1, revision };
    return insertVersion(tx, caller, after, draft);
  }
  await keepAnotherDay(tx, current.id, namedContents(draft));
  await updateVersion(tx, caller, { versionId: current.id, revision }, draft);
  return current.id;
}
