import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

import { TAKE_OVER_CODE_LENGTH } from '@fairshot/contracts/attempts/take-over.contract';

import type { Platform } from '../platform/platform.ts';

/** Six digits from the system's generator. */
export function newTakeOverCode(): string {
  return String(randomInt(10 ** TAKE_OVER_CODE_LENGTH)).padStart(TAKE_OVER_CODE_LENGTH, '0');
}

/** What is kept of a code. It names attempt and browser, so that a row copied elsewhere opens nothing. */
export function hashTakeOverCode(
  { config }: Platform,
  attemptId: string,
  candidateSessionId: string,
  code: string,
): Buffer {
  return createHmac('sha256', config.secret)
    .update(`take-over ${attemptId} ${candidateSessionId} ${code}`)
    .digest();
}

/** Whether both are the same, in a time that does not tell where they differ. */
export function isSameCode(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
