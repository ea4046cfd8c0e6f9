import { EDITOR_FROM_PX } from '../../sitting/editor/editor-width.ts';

/** What came back when the server was asked once whether it is there. */
export type Ask =
  | { kind: 'answered'; roundTripMs: number; clockAheadMs: number | undefined }
  | { kind: 'somebody_else' }
  | { kind: 'nobody' };

/** What a browser was seen to have before a sitting. */
export interface Observed {
  asks: readonly Ask[];
  storage: { works: boolean; freeBytes: number | undefined };
  cookies: boolean;
  window: { width: number; screenWidth: number };
  browser: { workers: boolean; sockets: boolean; colours: boolean };
}

/** One line of the check: what was looked at, how it is, and one sentence on what to do. */
export interface Finding {
  about: string;
  state: 'fine' | 'note' | 'problem';
  says: string;
  /** Without it no sitting could work, so none is started. */
  blocks?: true;
}

/** Every line of the check, the same ones in the same order each time. */
export function findingsOf(observed: Observed): Finding[] {
  return [
    connectionFinding(observed.asks),
    clockFinding(observed.asks),
    storageFinding(observed.storage),
    cookiesFinding(observed.cookies),
    browserFinding(observed.browser),
    windowFinding(observed.window),
  ];
}

/** Slower than this a save is no longer felt as immediate. */
const SLOW_MS = 800;

/** Whether the server is reached, and how fast. */
export function connectionFinding(asks: readonly Ask[]): Finding {
  const about = 'Connection';
  const answers = asks.filter((ask) => ask.kind === 'answered');
  if (answers.length === 0)
    return asks.some((ask) => ask.kind === 'somebody_else')
      ? {
          about,
          state: 'problem',
          says: 'The network answers with a page of its own. Open any other site, confirm what it asks, and check again.',
        }
      : {
          about,
          state: 'problem',
          says: 'FairShot cannot be reached just now. Look at the network of this computer, then check again.',
        };
  if (answers.length < asks.length)
    return {
      about,
      state: 'note',
      says: 'Some answers were lost on the way. It works, with waiting; move nearer to the access point or use a cable.',
    };
  // The first one opened the line and says little about the next.
  const settled = answers.length > 1 ? answers.slice(1) : answers;
  const mean = Math.round(settled.reduce((sum, ask) => sum + ask.roundTripMs, 0) / settled.length);
  return mean > SLOW_MS
    ? {
        about,
        state: 'note',
        says: `Slow: an answer takes ${mean} ms. Everything works; pause other downloads on this network if you can.`,
      }
    : { about, state: 'fine', says: `An answer takes ${Math.max(mean, 1)} ms.` };
}

/** Less is not worth a word: no page goes by this computer's clock. */
const WRONG_CLOCK_MS = 120_000;

/** How this computer's clock stands against the server's. It only informs. */
export function clockFinding(asks: readonly Ask[]): Finding {
  const about = 'Clock';
  const known = asks.flatMap((ask) => (ask.kind === 'answered' ? (ask.clockAheadMs ?? []) : []));
  const ahead = known.at(-1);
  if (ahead === undefined)
    return {
      about,
      state: 'fine',
      says: 'Not compared. The time that counts is the server’s, and is shown.',
    };
  if (Math.abs(ahead) < WRONG_CLOCK_MS)
    return { about, state: 'fine', says: 'It agrees with the server, whose time counts.' };
  return {
    about,
    state: 'note',
    says: `This computer is ${amountWords(ahead)} ${ahead > 0 ? 'ahead' : 'behind'}. Nothing to do: the server’s time counts, and is shown.`,
  };
}

/** Texts are small; a browser with less room than this is about to refuse. */
const LEAST_ROOM_BYTES = 10_000_000;

/** Whether this browser keeps a copy of what is typed. */
export function storageFinding({ works, freeBytes }: Observed['storage']): Finding {
  const about = 'Copy on this computer';
  if (!works)
    return {
      about,
      state: 'problem',
      says: 'This browser keeps nothing: a private window, or blocked storage. The server still saves every second; for a second copy use an ordinary window.',
    };
  if (freeBytes !== undefined && freeBytes < LEAST_ROOM_BYTES)
    return {
      about,
      state: 'note',
      says: 'There is hardly any room left. Free some on this disk, then check again.',
    };
  return { about, state: 'fine', says: 'What you type is also kept here, for a crash or a lost connection.' };
}

/** Whether the browser can be known again by its cookie. */
export function cookiesFinding(cookies: boolean): Finding {
  const about = 'Cookies';
  return cookies
    ? { about, state: 'fine', says: 'One is used, to know this browser again.' }
    : {
        about,
        state: 'problem',
        says: 'They are switched off. Allow them for this site, then open the link in your letter again.',
        blocks: true,
      };
}

/** Whether the browser knows what the editor and the pages are made of. */
export function browserFinding({ workers, sockets, colours }: Observed['browser']): Finding {
  const about = 'Browser';
  if (workers && sockets && colours)
    return { about, state: 'fine', says: 'It knows everything that is used.' };
  return {
    about,
    state: 'note',
    says: 'It is older than these pages, or limited. A sitting works, with less comfort; a current Chrome, Edge, Firefox or Safari has all of it.',
  };
}

/** Whether the code editor has room. */
export function windowFinding({ width, screenWidth }: Observed['window']): Finding {
  const about = 'Window';
  if (width >= EDITOR_FROM_PX) return { about, state: 'fine', says: 'There is room for the code editor.' };
  return {
    about,
    state: 'note',
    says:
      screenWidth >= EDITOR_FROM_PX
        ? 'It is narrow, so code is written in a plain text area. Make it wider for the code editor.'
        : 'On a small screen code is written in a plain text area. A computer is more comfortable.',
  };
}

const MINUTE_MS = 60_000;

function amountWords(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE_MS);
  if (minutes < 120) return `${minutes} minutes`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} hours`;
  return `${Math.round(minutes / 60 / 24)} days`;
}
