import type { FileAnswer } from '@fairshot/contracts/route';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findStretch, listStored } from './test-data.store.ts';

/** Bytes fetched at once: a file of 64 MB must not stand in memory whole, and twice over as PostgreSQL writes it. */
const STRETCH = 4_194_304;
const PEEK = 65_536;

/** Stored content as a file; fetched piece by piece while it is sent. */
export async function openTestData(
  platform: Platform,
  caller: ActingMember,
  sha256: string,
): Promise<FileAnswer> {
  const { bytes, isText } = await readStored(platform, caller, sha256);
  return {
    name: `${sha256.slice(0, 12)}.${isText ? 'txt' : 'bin'}`,
    mediaType: isText ? 'text/plain; charset=utf-8' : 'application/octet-stream',
    content: stretches(platform, caller, sha256, bytes),
  };
}

async function* stretches(platform: Platform, caller: ActingMember, sha256: string, bytes: number) {
  for (let from = 0; from < bytes; from += STRETCH)
    yield readStretch(platform, caller, sha256, from, STRETCH);
}

/** The beginning of stored content as text, cut between two characters; what is no text is shown as best it can be. */
export async function peekTestData(platform: Platform, caller: ActingMember, sha256: string) {
  const stored = await readStored(platform, caller, sha256);
  const head = await readStretch(platform, caller, sha256, 0, PEEK);
  const isCut = stored.bytes > PEEK;
  // While the end is not reached, a decoder holds back the first bytes of a character that was cut.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head, { stream: isCut });
  return { sha256, ...stored, text, isCut };
}

async function readStored(platform: Platform, caller: ActingMember, sha256: string) {
  const [row] = await platform.db.transaction(actor(caller), (tx) => listStored(tx, [sha256]));
  if (!row) throw refuse('not_found');
  return { bytes: row.bytes, isText: row.is_text };
}

async function readStretch(
  platform: Platform,
  caller: ActingMember,
  sha256: string,
  from: number,
  length: number,
): Promise<Buffer> {
  const found = await platform.db.transaction(actor(caller), (tx) => findStretch(tx, sha256, from, length));
  if (!found) throw refuse('not_found');
  return found;
}

function actor(caller: ActingMember) {
  return member(caller.organizationId, caller.accountId);
}
