import { createHash } from 'node:crypto';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { putPicture } from './picture.store.ts';
import { findPictureFormat, type PictureFormat } from './picture-format.ts';
import { requireRoom } from './require-room.ts';

/** A wider one is a mistake, and unpacked it would take a browser's memory. */
const MOST_PIXELS = 8192;

/** Stores a picture for statements; what it is, its own bytes say. The same picture again is the same. */
export async function storePicture(
  platform: Platform,
  caller: ActingMember,
  content: Uint8Array,
): Promise<PictureFormat & { sha256: string }> {
  const format = requirePicture(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await requireRoom(tx, platform.config.storageLimitMb, [content]);
    await putPicture(tx, caller.organizationId, { ...format, sha256, content });
  });
  return { sha256, ...format };
}

function requirePicture(content: Uint8Array): PictureFormat {
  const format = findPictureFormat(content);
  if (!format) {
    throw refuse('unsupported_type', {
      sentence: 'This is no whole picture. Pictures are PNG, JPEG, GIF or WebP.',
    });
  }
  const longest = Math.max(format.width, format.height);
  if (longest > MOST_PIXELS || Math.min(format.width, format.height) < 1) {
    throw refuse('unsupported_type', {
      sentence: `This picture is ${format.width} by ${format.height} pixels; up to ${MOST_PIXELS} each way can be shown.`,
    });
  }
  return format;
}
