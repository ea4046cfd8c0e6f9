import { storePicture } from '@fairshot/contracts/questions/authoring.contract';

import { call } from '../../../client/call.ts';
import { isRefusal } from '../../../client/trouble.ts';

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const MOST_BYTES = 2_097_152;

/** The pictures among what was pasted, dropped or chosen. */
export function picturesIn(files: FileList | undefined | null): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** Why a file cannot be a picture of a statement, in a sentence; undefined when it can. */
export function whyNoPicture(file: File): string | undefined {
  if (!PICTURE_TYPES.includes(file.type)) return 'Pictures are PNG, JPEG, GIF or WebP.';
  return file.size > MOST_BYTES ? 'A picture holds at most 2 MB.' : undefined;
}

/** Stores a picture and returns how a statement names it. */
export async function keepPicture(organizationId: string, file: File): Promise<string> {
  const body = new Uint8Array(await file.arrayBuffer());
  const { sha256 } = await call(storePicture, { params: { organizationId }, body, patienceMs: 120_000 });
  return `picture:${sha256}`;
}

/** What to say when the server would not take it. */
export function pictureTrouble(error: unknown): string | undefined {
  return isRefusal(error, 'unsupported_type', 'bad_input', 'too_large')
    ? 'This file is not a PNG, JPEG, GIF or WebP picture of at most 2 MB.'
    : undefined;
}
