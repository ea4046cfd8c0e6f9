import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { seal, unseal } from '../platform/seal.ts';
import { LetterContent } from './letter.ts';
import { insertLetters } from './letter.store.ts';

const PURPOSE = 'letters';

export interface NewLetter extends LetterContent {
  kind: 'invitation' | 'member_invitation' | 'reset_password' | 'take_over_code';
  recipient: string;
  organizationId?: string;
  invitationId?: string;
}

/** Puts a letter into the outbox and queues its delivery, in the caller's transaction. */
export async function postLetter(platform: Platform, tx: Tx, letter: NewLetter): Promise<void> {
  await postLetters(platform, tx, [letter]);
}

/** Many letters at once, as for a pasted list. */
export async function postLetters(platform: Platform, tx: Tx, letters: readonly NewLetter[]): Promise<void> {
  const rows = letters.map((letter) => ({
    kind: letter.kind,
    recipient: letter.recipient,
    organization_id: letter.organizationId ?? null,
    invitation_id: letter.invitationId ?? null,
    subject: letter.subject,
    sealed_body: sealContent(platform, letter),
  }));
  const letterIds = await insertLetters(tx, rows);
  await queueLetters(platform, tx, letterIds);
}

/** At most one waiting task per letter, whoever queues it. */
export async function queueLetters(platform: Platform, tx: Tx, letterIds: readonly string[]): Promise<void> {
  await platform.queue.addEach(
    tx,
    'send-letter',
    letterIds.map((letterId) => ({ payload: { letterId }, onlyOnce: letterId })),
  );
}

/** `LetterContent` keeps only what a letter says; whose it is stands in columns. */
function sealContent(platform: Platform, letter: NewLetter): Buffer {
  return seal(platform.config.secret, PURPOSE, JSON.stringify(LetterContent.parse(letter)));
}

export function unsealContent(platform: Platform, sealedBody: Buffer): LetterContent {
  return LetterContent.parse(JSON.parse(unseal(platform.config.secret, PURPOSE, sealedBody)));
}
