import type { FoundQuestion } from '@fairshot/contracts/questions/exchange.contract';
import { member } from '@fairshot/server/platform/actor';
import { importQuestion } from '@fairshot/server/questions/exchange/import-question';
import { readQuestionForAuthor } from '@fairshot/server/questions/question-for-author';
import { saveQuestion } from '@fairshot/server/questions/save-question';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Acting } from './acting.ts';

export interface PlaceOptions {
  asNew?: true;
  replace?: true;
  dryRun?: true;
}

/** What became of a question, in words for the terminal. */
export interface Placed {
  isWhole: boolean;
  words: string;
}

/** Begins a question, or saves it as the next draft of the one it is known as; a draft in the way is never lost. */
export async function placeQuestion(
  { platform, owner }: Acting,
  { draft, known: [known] }: FoundQuestion,
  { asNew, replace, dryRun }: PlaceOptions,
): Promise<Placed> {
  if (!draft) return { isWhole: false, words: 'not imported' };
  if (asNew || !known) {
    if (dryRun) return { isWhole: true, words: 'would be a new question' };
    const { id } = await importQuestion(platform, owner, { idempotencyKey: randomUUID(), draft });
    return { isWhole: true, words: `a new question, ${id}` };
  }
  const acting = member(owner.organizationId, owner.accountId);
  const present = await platform.db.transaction(acting, (tx) =>
    readQuestionForAuthor(platform, tx, known.questionId),
  );
  if (isDeepStrictEqual(present.draft, draft))
    return { isWhole: true, words: `unchanged, ${known.questionId}` };
  if (known.isDraft && !replace) {
    const words = `not imported: ${known.questionId} has an unpublished draft (--replace replaces it, --as-new keeps both)`;
    return { isWhole: false, words };
  }
  if (dryRun) return { isWhole: true, words: `would be the next draft of ${known.questionId}` };
  await saveQuestion(platform, owner, known.questionId, { revision: known.revision, draft });
  return { isWhole: true, words: `the next draft of ${known.questionId}` };
}
