import { createHash } from 'node:crypto';

import type { ContentKeeper } from '../../../../../bank/read-question-folder.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refusal } from '../../platform/refuse.ts';
import { storePicture } from '../store-picture.ts';
import { storeTestData } from '../store-test-data.ts';

const MOST_WAITING = { contents: 200, bytes: 4_194_304 };

export interface BankKeeper extends ContentKeeper {
  /** Stores what still waits; nothing that was kept is sure before. */
  finish(): Promise<void>;
}

/** Stores contents in an organization's bank as they are read, small ones many at a time. */
export function openBankKeeper(platform: Platform, caller: ActingMember): BankKeeper {
  let waiting: Uint8Array[] = [];
  let bytes = 0;

  async function finish(): Promise<void> {
    const contents = waiting;
    [waiting, bytes] = [[], 0];
    if (contents.length > 0) await storeTestData(platform, caller, contents);
  }

  return {
    finish,
    async keepData(content) {
      waiting.push(content);
      bytes += content.length;
      if (waiting.length >= MOST_WAITING.contents || bytes >= MOST_WAITING.bytes) await finish();
      return createHash('sha256').update(content).digest('hex');
    },
    async keepPicture(content) {
      try {
        return (await storePicture(platform, caller, content)).sha256;
      } catch (error) {
        // What is no picture is the author's to know; a full store ends the import.
        if (error instanceof Refusal && error.code === 'unsupported_type') return undefined;
        throw error;
      }
    },
  };
}
