import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import type { FolderFile } from '../../../../../bank/write-question-folder.ts';
import type { ExportedFolder } from './export-folders.ts';

/** As many as an import takes. */
export const MOST_FILES = 10_000;

/**
 * A zip of folders, written while it is read: one file at a time is fetched. The same questions give the same bytes.
 */
export function packFolders(
  folders: readonly ExportedFolder[],
  contentOf: (file: FolderFile) => AsyncIterable<Uint8Array>,
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // A content that cannot be fetched must break the download off: a zip without it would look whole.
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { name, editedAt, files } of folders)
    for (const file of files)
      zip.addReadStreamLazy(`${name}/${file.path}`, { mtime: editedAt }, (give) =>
        give(null, Readable.from(contentOf(file), { objectMode: false })),
      );
  zip.end();
  return output;
}
