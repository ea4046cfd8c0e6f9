import { getFileNameLowLevel, type Entry } from 'yauzl';

import { UnusableArchive } from './unusable-archive.ts';

const SAID_TO_BE_UTF8 = 0x800;
const LONGEST = 400;
const LINK_OR_DEVICE = 'is no plain file but a link or a device';
const FILE_KIND = 0o170000;
const PLAIN_KINDS = [0, 0o100000, 0o040000];

/**
 * Where an entry lies, with `/` between folders. One that would leave its folder is refused, although nothing here
 * is ever written to a disk under such a name: whoever made that archive meant harm.
 */
export function pathOf(entry: Entry): string {
  const path = nameOf(entry).replaceAll('\\', '/');
  const parts = path
    .split('/')
    .filter((part, at, all) => part !== '.' && (part !== '' || at === all.length - 1));
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
    throw new UnusableArchive(`${shown(path)} begins at the root of a disk.`);
  if (parts.includes('..')) throw new UnusableArchive(`${shown(path)} leads out of the archive.`);
  if (path.includes('\0')) throw new UnusableArchive(`${shown(path)} holds a NUL in its name.`);
  if (path.length > LONGEST) throw new UnusableArchive(`${shown(path)} is longer than a path may be.`);
  if (!PLAIN_KINDS.includes((entry.externalFileAttributes >>> 16) & FILE_KIND))
    throw new UnusableArchive(`${shown(path)} ${LINK_OR_DEVICE}.`);
  return parts.join('/').normalize('NFC');
}

/** Many programs write UTF-8 and do not say so; what is none is in the code page of old DOS, as the format has it. */
function nameOf(entry: Entry): string {
  const flags = isUtf8(entry.fileNameRaw)
    ? entry.generalPurposeBitFlag | SAID_TO_BE_UTF8
    : entry.generalPurposeBitFlag;
  return getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, true);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A name from outside in a sentence of ours: without what would move the cursor or turn the line round. */
export function shown(path: string): string {
  const plain = path.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '�');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
