import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Logger } from 'pino';

import { openChannel } from '../platform/hear-channel.ts';
import { keyFor } from '../platform/seal.ts';

/** Where api processes say which address Judge0 has called. */
export const CALLS_CHANNEL = 'fairshot_judge0_calls';

/** Judge0 calls this path with PUT, with a token of ours behind it. */
export const CALLS_PATH = '/api/judge0-calls';

/** One address for a batch of runs, called once for each that has ended. */
export interface Call {
  url: string;
  /** Ends once it was called so many times since `forget`, or when calls may have been missed. */
  heard(times: number, signal: AbortSignal): Promise<void>;
  /** Counts from here on: what was said until now is asked for. */
  forget(): void;
  /** Call it when all of the batch is known. A batch that ended in silence says that calls do not come through. */
  close(isAllKnown: boolean): void;
}

export interface Judge0Calls {
  open(): Call;
  /** Whether calls come through, as far as the last ones told. */
  readonly areHeard: boolean;
  close(): Promise<void>;
}

interface Waiting {
  heard: number;
  /** At any time, also before it was forgotten. */
  wasHeard: boolean;
  wake: () => void;
}

/**
 * Hears, by way of any api process, that runs at Judge0 have ended. A call says no more than that: its body is not
 * read, and what came of a run is asked for. So a call that is lost, repeated or made up costs a question at most. Where a
 * whole batch ends without one, that is logged, and nobody should wait for calls until one is heard again.
 * Throws where the database cannot be listened to.
 */
export async function openJudge0Calls(
  { databaseUrl, secret, callbackUrl }: { databaseUrl: string; secret: string; callbackUrl: string },
  log: Logger,
): Promise<Judge0Calls> {
  const waiting = new Map<string, Waiting>();
  let areHeard = true;
  const channel = openChannel(databaseUrl, CALLS_CHANNEL, log, {
    hear(nonce) {
      areHeard = true; // whichever judge it is meant for, or batch that is over
      const it = waiting.get(nonce);
      if (!it) return;
      it.wasHeard = true;
      it.heard += 1;
      it.wake();
    },
    missed() {
      for (const it of waiting.values()) {
        it.wasHeard = true; // perhaps
        it.heard = Number.POSITIVE_INFINITY;
        it.wake();
      }
    },
  });
  await channel.open();
  return {
    open() {
      const nonce = randomBytes(16).toString('base64url');
      const it: Waiting = { heard: 0, wasHeard: false, wake: () => undefined };
      waiting.set(nonce, it);
      return {
        url: `${callbackUrl}${CALLS_PATH}/${nonce}.${signatureOf(secret, nonce)}`,
        async heard(times, signal) {
          signal.throwIfAborted();
          await new Promise<void>((resolve, reject) => {
            const stop = () => {
              it.wake = () => undefined;
              reject(signal.reason as Error);
            };
            signal.addEventListener('abort', stop, { once: true });
            it.wake = () => {
              if (it.heard < times) return;
              signal.removeEventListener('abort', stop);
              it.wake = () => undefined;
              resolve();
            };
            it.wake();
          });
        },
        forget() {
          it.heard = 0;
        },
        close(isAllKnown) {
          waiting.delete(nonce);
          if (!isAllKnown || it.wasHeard || !areHeard) return;
          areHeard = false;
          log.warn(
            { address: callbackUrl },
            'Judge0 ended work and did not call; it is asked more often again',
          );
        },
      };
    },
    get areHeard() {
      return areHeard;
    },
    close: () => channel.close(),
  };
}

/** The nonce of a token that a judge of this installation made; undefined for any other. */
export function nonceOf(secret: string, token: string): string | undefined {
  const [nonce, signature, more] = token.split('.');
  if (!nonce || !signature || more !== undefined) return undefined;
  const expected = Buffer.from(signatureOf(secret, nonce));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : undefined;
}

/** HMAC-SHA-256, cut to 128 bits. */
function signatureOf(secret: string, nonce: string): string {
  const digest = createHmac('sha256', keyFor(secret, 'judge0 calls')).update(nonce).digest();
  return digest.subarray(0, 16).toString('base64url');
}
