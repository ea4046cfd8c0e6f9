import { system } from '../platform/actor.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import type { LetterContent } from './letter.ts';
import {
  type Letter,
  countTry,
  listForgottenLetters,
  lockWaitingLetter,
  moveLetter,
} from './letter.store.ts';
import { type Mail, type OutgoingLetter, RecipientRefused } from './mail.port.ts';
import { queueLetters, unsealContent } from './post-letter.ts';
import { renderHtml, renderText } from './render-letter.ts';

/** A mail server that is away gets this many tries, the pauses doubling from a minute: about an hour in all. */
const MOST_TRIES = 6;
const FIRST_PAUSE_SECONDS = 60;

/**
 * Sends one letter of the outbox. The row stays locked while the mail server is asked, so two workers never
 * send it twice; a worker that dies between the server's yes and the commit does send it again, which is the
 * lesser evil.
 */
export async function sendLetter(platform: Platform, mail: Mail, letterId: string): Promise<void> {
  await platform.db.transaction(system, async (tx) => {
    const letter = await lockWaitingLetter(tx, letterId);
    if (!letter) return;
    const content = unsealContent(platform, letter.sealed_body);
    try {
      const delivery = await mail.send(outgoing(letter, content));
      await moveLetter(tx, letterId, delivery === 'sent' ? 'send' : 'keep');
    } catch (error) {
      await tryLater(platform, tx, letter, error);
    }
  });
}

function outgoing({ id, recipient, subject }: Letter, content: LetterContent): OutgoingLetter {
  return {
    id,
    recipient,
    subject,
    text: renderText(content),
    html: renderHtml(content),
    ...(content.replyTo ? { replyTo: content.replyTo } : {}),
  };
}

async function tryLater(platform: Platform, tx: Tx, letter: Letter, error: unknown): Promise<void> {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  await countTry(tx, letter.id, reason);
  if (error instanceof RecipientRefused || letter.tries + 1 >= MOST_TRIES) {
    await moveLetter(tx, letter.id, 'fail', reason);
    return;
  }
  const startAfterSeconds = FIRST_PAUSE_SECONDS * 2 ** letter.tries;
  await platform.queue.add(tx, 'send-letter', { letterId: letter.id }, { startAfterSeconds });
}

/** Queues letters again whose task was lost, so that a lost task is a delay and not a lost letter. */
export async function sweepLetters(platform: Platform): Promise<void> {
  await platform.db.transaction(system, async (tx) => {
    await queueLetters(platform, tx, await listForgottenLetters(tx, '2 hours'));
  });
}
