import type { FolderFile } from '../../../../../bank/write-question-folder.ts';
import { member } from '../../platform/actor.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuse } from '../../platform/refuse.ts';
import { readPicture } from '../read-picture.ts';
import { findStretch } from '../test-data.store.ts';

/** Most contents are smaller: one question to the database each. */
const STRETCH = 4_194_304;

/** The bytes of a file of an exported folder, fetched piece by piece where they are stored. */
export async function* fileContent(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  file: FolderFile,
): AsyncGenerator<Uint8Array> {
  const acting = member(organizationId, accountId);
  if ('bytes' in file) yield file.bytes;
  else if ('pictureSha256' in file) {
    const { content } = await db.transaction(acting, (tx) => readPicture(tx, file.pictureSha256));
    if (content instanceof Uint8Array) yield content;
  } else {
    let stretch: Uint8Array | undefined;
    for (let from = 0; stretch === undefined || stretch.length === STRETCH; from += STRETCH) {
      stretch = await db.transaction(acting, (tx) => findStretch(tx, file.dataSha256, from, STRETCH));
      if (!stretch) throw refuse('not_found');
      yield stretch;
    }
  }
}
