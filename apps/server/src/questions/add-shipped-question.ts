import { basename } from 'node:path';

import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { openFolder } from '../../../../bank/disk-tree.ts';
import { openMemoryKeeper } from '../../../../bank/memory-keeper.ts';
import { BadQuestionFolder } from '../../../../bank/read-question.ts';
import { readQuestionFolder } from '../../../../bank/read-question-folder.ts';
import type { Tx } from '../platform/database.ts';
import { beginDraft } from './create-question.ts';
import type { Author } from './question-row.store.ts';
import { insertStarterQuestion } from './starter-question.store.ts';
import { putTestData } from './test-data.store.ts';
import { freezeVersion } from './version.store.ts';

/** A question as it ships: under which name, what it says, and the contents that its cases name. */
export interface ShippedQuestion {
  slug: string;
  draft: QuestionDraft;
  contents: readonly Uint8Array[];
}

/** Reads one from its folder; rejects with `BadQuestionFolder` where it cannot be read. */
export async function readShipped(folder: string): Promise<ShippedQuestion> {
  const slug = basename(folder);
  const keeper = openMemoryKeeper();
  const { draft, notes } = await readQuestionFolder(await openFolder(folder), keeper, slug);
  if (!draft) throw new BadQuestionFolder(`${slug}: ${notes.map(({ sentence }) => sentence).join(' ')}`);
  return { slug, draft, contents: [...keeper.contents.values()] };
}

/**
 * Publishes it in an organization's bank, without a proof of its own: each was proven before it shipped
 * (`manifest.json` beside it). Nothing happens, and the answer is false, where the organization has it already.
 */
export async function addShippedQuestion(
  tx: Tx,
  author: Author,
  question: ShippedQuestion,
): Promise<boolean> {
  const { slug, draft, contents } = question;
  const questionId = await insertStarterQuestion(tx, { ...author, slug, kind: draft.kind });
  if (!questionId) return false;
  await putTestData(tx, author.organizationId, contents);
  const versionId = await beginDraft(tx, author, questionId, draft);
  await freezeVersion(tx, versionId, 'As it ships with FairShot.');
  return true;
}
