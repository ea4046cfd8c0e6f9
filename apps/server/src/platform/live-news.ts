import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import type { Logger } from 'pino';

import { LIVE_CHANNEL } from './announce.ts';
import type { Announcement } from './ports.ts';

/** `missed`: the connection was lost for a while, so whatever is shown must be asked for anew. */
export type News = Announcement | 'missed';

export interface LiveNews {
  /** Resolves when news of this attempt arrive; call what it answers to stop. */
  subscribe(attemptId: string, hear: (news: News) => void): Promise<() => void>;
  close(): Promise<void>;
}

/** Pauses before a lost connection is tried again; the spread keeps many processes from coming back at once. */
const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** An idle connection that a firewall dropped is silent; a question now and then finds out. */
const CHECK_MS = 15_000;

/**
 * One connection of this process hears what transactions announce and passes it on by attempt. It is opened for
 * the first listener and comes back by itself; nothing is kept for those who were not listening.
 */
export function openLiveNews(databaseUrl: string, log: Logger): LiveNews {
  const listeners = new Map<string, Set<(news: News) => void>>();
  const closing = new AbortController();
  let connecting: Promise<void> | undefined;
  let client: pg.Client | undefined;

  const tellAll = (news: News) => {
    for (const hearers of listeners.values()) for (const hear of hearers) hear(news);
  };
  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'fairshot-live',
      keepAlive: true,
    });
    fresh.on('notification', ({ payload }) => pass(listeners, payload));
    fresh.on('error', () => undefined); // `end` follows
    try {
      await fresh.connect();
      await fresh.query(`listen ${LIVE_CHANNEL}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    const check = setInterval(() => void fresh.query('select 1').catch(() => void fresh.end()), CHECK_MS);
    fresh.once('end', () => {
      clearInterval(check);
      if (!closing.signal.aborted) connecting = comeBack().then(() => tellAll('missed'));
    });
  };
  const comeBack = async () => {
    log.warn('the line for live news was lost');
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
    async subscribe(attemptId, hear) {
      connecting ??= connect().catch((error: unknown) => {
        connecting = undefined;
        throw error;
      });
      await connecting;
      const hearers = listeners.get(attemptId) ?? new Set();
      listeners.set(attemptId, hearers.add(hear));
      return () => {
        hearers.delete(hear);
        if (hearers.size === 0 && listeners.get(attemptId) === hearers) listeners.delete(attemptId);
      };
    },
    async close() {
      closing.abort();
      await connecting?.catch(() => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}

/** Only our own transactions speak on this channel; what is not understood is left alone. */
function pass(listeners: Map<string, Set<(news: News) => void>>, payload: string | undefined): void {
  if (!payload) return;
  const news = JSON.parse(payload) as Announcement;
  for (const hear of listeners.get(news.attemptId) ?? []) hear(news);
}
