import type { Logger } from 'pino';

import { LIVE_CHANNEL } from './announce.ts';
import { openChannel } from './hear-channel.ts';
import type { Announcement } from './ports.ts';

/** `missed`: the connection was lost for a while, so whatever is shown must be asked for anew. */
export type News = Announcement | 'missed';

export interface LiveNews {
  /** Resolves when news of this attempt arrive; call what it answers to stop. */
  subscribe(attemptId: string, hear: (news: News) => void): Promise<() => void>;
  close(): Promise<void>;
}

/**
 * One connection of this process hears what transactions announce and passes it on by attempt. It is opened for
 * the first listener and comes back by itself; nothing is kept for those who were not listening.
 */
export function openLiveNews(databaseUrl: string, log: Logger): LiveNews {
  const listeners = new Map<string, Set<(news: News) => void>>();
  const channel = openChannel(databaseUrl, LIVE_CHANNEL, log, {
    hear: (payload) => pass(listeners, payload),
    missed() {
      for (const hearers of listeners.values()) for (const hear of hearers) hear('missed');
    },
  });
  return {
    async subscribe(attemptId, hear) {
      await channel.open();
      const hearers = listeners.get(attemptId) ?? new Set();
      listeners.set(attemptId, hearers.add(hear));
      return () => {
        hearers.delete(hear);
        if (hearers.size === 0 && listeners.get(attemptId) === hearers) listeners.delete(attemptId);
      };
    },
    close: () => channel.close(),
  };
}

/** Only our own transactions speak on this channel; what is not understood is left alone. */
function pass(listeners: Map<string, Set<(news: News) => void>>, payload: string): void {
  const news = JSON.parse(payload) as Announcement;
  for (const hear of listeners.get(news.attemptId) ?? []) hear(news);
}
