import type { FileAnswer } from '@fairshot/contracts/route';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { findPicture, findPictureOfVersions, type StoredPicture } from './picture.store.ts';

/** A picture of the acting organization's bank. */
export async function readPicture(tx: Tx, sha256: string): Promise<FileAnswer> {
  return fileOf(await findPicture(tx, sha256));
}

/** A picture that one of these versions shows; any other is not there. */
export async function readPictureOfVersions(
  tx: Tx,
  sha256: string,
  versionIds: readonly string[],
): Promise<FileAnswer> {
  return fileOf(await findPictureOfVersions(tx, sha256, versionIds));
}

function fileOf(picture: StoredPicture | undefined): FileAnswer {
  if (!picture) throw refuse('not_found');
  return { mediaType: picture.media_type, content: picture.content };
}
