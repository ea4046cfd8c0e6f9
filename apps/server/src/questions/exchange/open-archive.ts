import { crc32 } from 'node:zlib';

import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

import { type FileTree, isJunk } from '../../../../../bank/file-tree.ts';
import { pathOf, shown } from './archive-path.ts';
import { UnusableArchive } from './unusable-archive.ts';

const MB = 1_048_576;
const MOST_ENTRIES = 10_000;
const MOST_BYTES = 512 * MB;
/** Test data packs well, and small archives may be anything; a large one that grows so much was made to. */
const MOST_GROWTH = { from: 64 * MB, times: 250 };
const STORED = 0;
const DEFLATED = 8;

export interface Archive extends FileTree {
  close(): void;
}

/**
 * Opens a zip without unpacking it: `read` unpacks one file into memory, never more than it was said to hold, and
 * compares its checksum. Everything that makes an archive dangerous or unreadable is refused with the reason.
 */
export async function openArchive(source: string | Buffer): Promise<Archive> {
  const zip = await openZip(source);
  try {
    const entries = await listEntries(zip);
    return {
      sizes: new Map([...entries].map(([path, entry]) => [path, entry.uncompressedSize])),
      read: (path) => readEntry(zip, path, entries.get(path)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asUnusable(error);
  }
}

// Names are decoded by us: the library would end at the first bad one without telling which it was.
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

async function openZip(source: string | Buffer): Promise<ZipFile> {
  try {
    return await (typeof source === 'string'
      ? openPromise(source, OPTIONS)
      : fromBufferPromise(source, OPTIONS));
  } catch (error) {
    if (isOurs(error)) throw error;
    throw new UnusableArchive('This is no whole zip file: it is something else, or its end is missing.');
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw tooMany();
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const path = pathOf(entry);
    if (zip.entriesRead > MOST_ENTRIES) throw tooMany();
    if (path === '' || path.endsWith('/') || isJunk(path)) continue;
    if (entries.has(path)) throw new UnusableArchive(`${shown(path)} is in the archive twice.`);
    requireReadable(path, entry);
    bytes += entry.uncompressedSize;
    requireModest(bytes, zip.fileSize);
    entries.set(path, entry);
  }
  return entries;
}

function tooMany(): UnusableArchive {
  return new UnusableArchive(
    `The archive holds more than ${MOST_ENTRIES} files. Send fewer questions at once.`,
  );
}

function requireReadable(path: string, entry: Entry): void {
  if (entry.isEncrypted())
    throw new UnusableArchive(`${shown(path)} is locked with a password. Pack it without one.`);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new UnusableArchive(
      `${shown(path)} is packed in a way that cannot be read here. Pack it as a plain zip.`,
    );
}

/** By what the archive says of itself: a file that holds more than it says is stopped there when it is read. */
function requireModest(bytes: number, packed: number): void {
  if (bytes > MOST_BYTES)
    throw new UnusableArchive(
      `The archive unpacks to more than ${MOST_BYTES / MB} MB. Send fewer questions at once.`,
    );
  if (bytes > MOST_GROWTH.from && bytes > packed * MOST_GROWTH.times)
    throw new UnusableArchive(`The archive unpacks to more than ${MOST_GROWTH.times} times its size.`);
}

async function readEntry(zip: ZipFile, path: string, entry: Entry | undefined): Promise<Uint8Array> {
  if (!entry) throw new UnusableArchive(`${shown(path)} is not in the archive.`);
  try {
    const content = Buffer.allocUnsafe(entry.uncompressedSize);
    let end = 0;
    // The stream fails at the first byte beyond the size that the entry claims, and when one is missing.
    for await (const chunk of await zip.openReadStreamPromise(entry))
      end += (chunk as Buffer).copy(content, end);
    if (end !== content.length || crc32(content) !== entry.crc32) throw new UnusableArchive();
    return content;
  } catch (error) {
    if (isOurs(error)) throw error;
    throw new UnusableArchive(`${shown(path)} is damaged: what it holds is not what was packed.`);
  }
}

function asUnusable(error: unknown): unknown {
  if (error instanceof UnusableArchive || isOurs(error)) return error;
  return new UnusableArchive('The list of files in this zip is damaged.');
}

/** A disk that fails is no fault of the archive. */
function isOurs(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+$/.test(code) && code !== 'EINVAL';
}
