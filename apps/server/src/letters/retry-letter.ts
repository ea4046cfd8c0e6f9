import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { queueLetters } from './post-letter.ts';
import { type Letter, findLetter, moveLetter } from './letter.store.ts';

/** Queues a letter again that could not be sent. Refuses with `wrong_state` unless it failed. */
export async function retryLetter(platform: Platform, letterId: string): Promise<Letter> {
  return platform.db.transaction(system, async (tx) => {
    const hasMoved = await moveLetter(tx, letterId, 'retry');
    const letter = await findLetter(tx, letterId);
    if (!letter) throw refuse('not_found');
    if (!hasMoved) throw refuse('wrong_state');
    await queueLetters(platform, tx, [letterId]);
    return letter;
  });
}
