import type { FolderFile } from '../../../../../bank/write-question-folder.ts';
import { member } from '../../platform/actor.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { readPicture } from '../read-picture.ts';
import { openTestData } from '../read-test-data.ts';

/** The bytes of a file of an exported folder, fetched piece by piece where they are stored. */
export async function* fileContent(
  platform: Platform,
  caller: ActingMember,
  file: FolderFile,
): AsyncGenerator<Uint8Array> {
  if ('bytes' in file) return yield file.bytes;
  const { content } =
    'dataSha256' in file
      ? await openTestData(platform, caller, file.dataSha256)
      : await platform.db.transaction(member(caller.organizationId, caller.accountId), (tx) =>
          readPicture(tx, file.pictureSha256),
        );
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}
