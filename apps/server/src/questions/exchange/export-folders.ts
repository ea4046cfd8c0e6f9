import { FreeNames, plainName } from '../../../../../bank/file-names.ts';
import { storedPictures } from '../../../../../bank/markdown-pictures.ts';
import { textsOf } from '../../../../../bank/place-pictures.ts';
import { type FolderFile, writeQuestionFolder } from '../../../../../bank/write-question-folder.ts';
import { member } from '../../platform/actor.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuse } from '../../platform/refuse.ts';
import { readDraft } from '../question-for-author.ts';
import { findShownVersion } from '../version.store.ts';
import { listBankIds, listMediaTypes } from './exchange.store.ts';

/** A question as a folder, and when it was written last. */
export interface ExportedFolder {
  questionId: string;
  title: string;
  /** Plain, and not that of another question of the same export. */
  name: string;
  editedAt: Date;
  files: FolderFile[];
}

/** What the editor shows of each question, one after the other, as the files of a folder. Unknown ids are refused. */
export async function* exportFolders(
  platform: Platform,
  caller: ActingMember,
  questionIds: readonly string[],
): AsyncGenerator<ExportedFolder> {
  const names = new FreeNames();
  for (const questionId of questionIds)
    yield platform.db.transaction(member(caller.organizationId, caller.accountId), (tx) =>
      exportFolder(tx, questionId, names),
    );
}

/** Every question of the bank that is not archived. */
export async function listWholeBank(platform: Platform, caller: ActingMember): Promise<string[]> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), listBankIds);
}

async function exportFolder(tx: Tx, questionId: string, names: FreeNames): Promise<ExportedFolder> {
  const version = await findShownVersion(tx, questionId);
  if (!version) throw refuse('not_found');
  const draft = await readDraft(tx, version);
  const pictures = await listMediaTypes(tx, textsOf(draft).flatMap(storedPictures));
  return {
    questionId,
    title: draft.title,
    name: names.next(plainName(draft.title, `question-${questionId.slice(-8)}`)),
    editedAt: version.edited_at,
    files: writeQuestionFolder(draft, { origin: questionId, pictures }),
  };
}
