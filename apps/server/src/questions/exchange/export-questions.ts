import type { FileAnswer } from '@fairshot/contracts/route';
import { MOST_EXPORTED_QUESTIONS } from '@fairshot/contracts/questions/exchange.contract';

import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuse } from '../../platform/refuse.ts';
import { type ExportedFolder, exportFolders, listWholeBank } from './export-folders.ts';
import { fileContent } from './file-content.ts';
import { MOST_FILES, packFolders } from './pack-folders.ts';

/** Questions as one zip with a folder for each; the whole bank where none is named. */
export async function exportQuestions(
  platform: Platform,
  caller: ActingMember,
  named: readonly string[] | undefined,
): Promise<FileAnswer> {
  const questionIds = [...new Set(named ?? (await listWholeBank(platform, caller)))];
  if (questionIds.length > MOST_EXPORTED_QUESTIONS)
    throw tooMany(`${questionIds.length} questions are more than ${MOST_EXPORTED_QUESTIONS} at once.`);
  const folders: ExportedFolder[] = [];
  let files = 0;
  for await (const folder of exportFolders(platform, caller, questionIds)) {
    files += folder.files.length;
    if (files > MOST_FILES) throw tooMany(`These questions have more than ${MOST_FILES} files.`);
    folders.push(folder);
  }
  platform.log.info({ questionIds, memberId: caller.memberId }, 'questions were exported');
  const [only] = folders;
  return {
    name: `${only && folders.length === 1 ? only.name : 'questions'}.zip`,
    mediaType: 'application/zip',
    content: packFolders(folders, (file) => fileContent(platform, caller, file)),
  };
}

function tooMany(sentence: string) {
  return refuse('too_large', { sentence: `${sentence} Choose fewer.` });
}
