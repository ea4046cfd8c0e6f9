import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import type { Logger } from 'pino';

export interface Channel {
  /** Opens the line if it is not open; ends when it is. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** What a listener is told. */
export interface Hearing {
  hear(payload: string): void;
  /** The line was lost for a while and is back: whatever was said meanwhile was not heard. */
  missed(): void;
}

/** Pauses before a lost connection is tried again; the spread keeps many processes from coming back at once. */
const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** An idle connection that a firewall dropped is silent; a question now and then finds out. */
const CHECK_MS = 15_000;

/**
 * A connection of this process that hears what is notified on a channel of PostgreSQL. It comes back by itself;
 * nothing is kept for those who were not listening.
 */
export function openChannel(databaseUrl: string, channel: string, log: Logger, hearing: Hearing): Channel {
  const closing = new AbortController();
  let connecting: Promise<void> | undefined;
  let client: pg.Client | undefined;

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: channel,
      keepAlive: true,
    });
    fresh.on('notification', ({ payload }) => payload && hearing.hear(payload));
    fresh.on('error', () => undefined); // `end` follows
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    const check = setInterval(() => void fresh.query('select 1').catch(() => void fresh.end()), CHECK_MS);
    fresh.once('end', () => {
      clearInterval(check);
      if (!closing.signal.aborted) connecting = comeBack().then(() => hearing.missed());
    });
  };
  const comeBack = async () => {
    log.warn({ channel }, 'the line for news was lost');
    for (let pause = PAUSE_MS; !closing.signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      await sleep(pause * (0.5 + Math.random()), undefined, { signal: closing.signal }).catch(
        () => undefined,
      );
      if (
        await connect().then(
          () => true,
          () => false,
        )
      )
        return;
    }
  };

  return {
    async open() {
      connecting ??= connect().catch((error: unknown) => {
        connecting = undefined;
        throw error;
      });
      await connecting;
    },
    async close() {
      closing.abort();
      await connecting?.catch(() => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}
