import { REFUSALS } from '@fairshot/contracts/refusal';

import { RefusalError } from '../../../client/trouble.ts';
import type { Notice } from '../sitting-state.ts';
import { isTwice, MOST_WAITING, type Press, type Presses } from './press.ts';

/** Why a press is not even taken; nothing where it is. */
export function noTo(presses: Presses, press: Press): Notice | undefined {
  if (press.source.trim() === '') {
    const { sentence, remedy } = REFUSALS.nothing_written;
    return { tone: 'bad', title: sentence, text: remedy };
  }
  if (isTwice(presses, press)) return TWICE;
  return presses.waiting.length >= MOST_WAITING ? TOO_MANY : undefined;
}

const TWICE: Notice = {
  tone: 'info',
  title: 'This waits already.',
  text: 'Nothing was changed since; it is sent once.',
};
const TOO_MANY: Notice = {
  tone: 'bad',
  title: `${MOST_WAITING} presses wait already.`,
  text: 'Take one back, or press again when the connection is there. Your text is kept in any case.',
};

/** The server's own words where it said no. */
export function whyRefused(error: unknown): { title: string; text: string } {
  if (!(error instanceof RefusalError))
    return { title: 'That did not work, and it is our fault.', text: 'Your answer is kept. Try again.' };
  const reference = error.reference ? ` Reference ${error.reference}` : '';
  return { title: error.message, text: `${error.remedy}${reference}` };
}

export const MAY_HAVE_ARRIVED: Notice = {
  tone: 'info',
  title: 'Taken back.',
  text: 'It had been sent once, without an answer. Should it have arrived after all, it shows here.',
};
export const ARRIVED_ALREADY: Notice = {
  tone: 'info',
  title: 'It had arrived already.',
  text: 'What you took back was received before; it shows here.',
};
