import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import type { Mail } from './mail.port.ts';
import { sendLetter, sweepLetters } from './send-letter.ts';

/** Letters leave a few at a time: a mail server that is slow must not hold everything up. */
const LETTERS_AT_ONCE = 4;
const SWEEP_SECONDS = 300;

export async function workOnLetters(runner: TaskRunner, platform: Platform, mail: Mail): Promise<void> {
  await runner.work('send-letter', LETTERS_AT_ONCE, async ({ letterId }) => {
    if (letterId) await sendLetter(platform, mail, letterId);
  });
  runner.every('sweep-letters', SWEEP_SECONDS, () => sweepLetters(platform));
}
