import type { DraftSaved } from '@fairshot/contracts/attempts/attempts.contract';

import { isPassing, isRefusal } from '../../../client/trouble.ts';
import { isUnsaved, type Text, textKey } from './text.ts';

/** What was typed is on its way this long after the first unsent key, however fast the typing goes on. */
const SEND_AFTER_MS = 800;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 10_000;
/** Browsers allow 64 KB of bodies to outlive a page; beyond it the journal alone carries the text over. */
const KEEPALIVE_BYTES = 60_000;

export type SavingStatus = 'saved' | 'saving' | 'kept';

export interface DraftDoor {
  /** The texts as they stand on the page. */
  texts(): readonly Text[];
  save(text: Text, manner: { keepalive: boolean }): Promise<DraftSaved>;
  /** The server holds this revision now. */
  acknowledge(sent: Text, saved: DraftSaved): void;
  show(status: SavingStatus): void;
  /** A no that trying again will not change: the attempt is over, another browser writes, the text is too long. */
  refused(text: Text, error: unknown): void;
}

export interface DraftSender {
  /** Something was typed. */
  touch(): void;
  /** Sends what is unsaved at once; true when the server holds everything. */
  sendNow(): Promise<boolean>;
  /** Whether something is still to be sent; what the server refused for good is not. */
  isWaiting(): boolean;
  /** The page is going: sends the rest with requests that may outlive it. */
  flush(): void;
}

/**
 * Brings texts to the server: within a second of the last key, one request at a time, again and again while the
 * network is away. A text is sent whole, so a lost or doubled request is harmless: the highest revision stands.
 */
export function createDraftSender(door: DraftDoor): DraftSender {
  const hopeless = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flight: Promise<void> | undefined;
  let failures = 0;

  // In the order of typing: of a question's languages the one saved last is handed in at the end.
  const unsent = () =>
    door
      .texts()
      .filter((text) => isUnsaved(text) && hopeless.get(keyOf(text)) !== text.revision)
      .sort((one, other) => one.revision - other.revision);

  function schedule(milliseconds: number): void {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void sendNext();
    }, milliseconds);
  }

  function sendNext(): Promise<void> {
    flight ??= sendOne().finally(() => {
      flight = undefined;
      if (unsent().length > 0) schedule(failures > 0 ? retryMs(failures) : SEND_AFTER_MS);
    });
    return flight;
  }

  async function sendOne(): Promise<void> {
    const [text] = unsent();
    if (!text) return;
    try {
      const saved = await door.save(text, { keepalive: false });
      failures = 0;
      door.acknowledge(text, saved);
      door.show(unsent().length > 0 ? 'saving' : 'saved');
    } catch (error) {
      giveUpOrWait(text, error);
    }
  }

  function giveUpOrWait(text: Text, error: unknown): void {
    door.show('kept');
    if (isPassing(error) || isRefusal(error, 'attempt_paused')) failures += 1;
    else {
      hopeless.set(keyOf(text), text.revision);
      door.refused(text, error);
    }
  }

  return {
    touch: () => {
      if (failures === 0) door.show('saving');
      if (flight === undefined) schedule(SEND_AFTER_MS);
    },
    sendNow: async () => {
      clearTimeout(timer);
      timer = undefined;
      await flight;
      for (let tries = unsent().length; tries > 0 && unsent().length > 0; tries--) await sendNext();
      return door.texts().every((text) => !isUnsaved(text));
    },
    isWaiting: () => unsent().length > 0,
    flush: () => {
      let room = KEEPALIVE_BYTES;
      for (const text of unsent()) {
        room -= new TextEncoder().encode(text.source).length + 400;
        if (room > 0)
          void door.save(text, { keepalive: true }).then(
            (saved) => door.acknowledge(text, saved),
            () => {},
          );
      }
    },
  };
}

function keyOf(text: Text): string {
  return textKey(text.questionVersionId, text.language);
}

// Jitter, so that a hall of candidates does not come back in the same instant.
function retryMs(failures: number): number {
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));
  return longest * (0.5 + Math.random() / 2);
}
