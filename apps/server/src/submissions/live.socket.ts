import fastifyWebsocket from '@fastify/websocket';
import { LIVE_PATH, LiveMessage } from '@fairshot/contracts/live.contract';
import type { FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';

import { requireOwnAttempt } from '../attempts/get-attempt.ts';
import type { Contacts } from '../attempts/hear-contacts.ts';
import { system } from '../platform/actor.ts';
import type { CandidateCaller, Identification } from '../platform/caller.ts';
import type { HttpServer } from '../platform/http-server.ts';
import { type LiveNews, openLiveNews } from '../platform/live-news.ts';
import { isOwnOrigin } from '../platform/own-origin.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { listEndedSessions } from './live.store.ts';
import { openLivePage } from './live-page.ts';

/** A page says nothing here; what is longer than this is not one of ours and ends the socket. */
const LONGEST_MESSAGE = 1_024;
/** A page that has not answered by the next ping is gone. */
const PING_MS = 20_000;
/** An ended session closes its sockets within this time. */
const SESSION_CHECK_MS = 2_000;
/** Bytes a slow line may be behind before it is cut; the page comes back and asks for the whole. */
const MOST_BUFFERED = 1_000_000;
/** Tabs of one browser on one attempt; the oldest gives way. */
const MOST_TABS = 5;

/** Close codes of RFC 6455 §7.4.1: policy violation, and "try again later". */
const ENDED = 1008;
const SLOW = 1013;

interface Page {
  socket: WebSocket;
  caller: CandidateCaller;
  attemptId: string;
  answered: boolean;
}

const Query = z.object({ attempt: z.uuid() });

/** The socket on which a candidate's page hears of verdicts, deadlines and take-overs. Nothing is taken in. */
export function serveLive(
  server: HttpServer,
  platform: Platform,
  identification: Identification,
  contacts: Contacts,
): void {
  const news = openLiveNews(platform.config.databaseUrl, platform.log);
  const pages = new Set<Page>();
  const callers = new WeakMap<FastifyRequest, CandidateCaller>();

  server.fastify.register(async (scope) => {
    await scope.register(fastifyWebsocket, {
      options: { maxPayload: LONGEST_MESSAGE, perMessageDeflate: false },
    });
    scope.get(
      LIVE_PATH,
      {
        websocket: true,
        schema: { hide: true },
        // Before the upgrade, so that a no is an answer like every other.
        preValidation: async (request) => {
          callers.set(request, await requireListener(request, platform, identification));
        },
      },
      (socket, request) => {
        const caller = callers.get(request);
        if (!caller) return socket.terminate();
        void attend(platform, news, contacts, pages, {
          socket,
          caller,
          attemptId: Query.parse(request.query).attempt,
          answered: true,
        });
      },
    );
    const timers = [
      setInterval(() => pingAll(pages), PING_MS),
      setInterval(() => void closeEnded(platform, pages).catch(() => undefined), SESSION_CHECK_MS),
    ];
    scope.addHook('onClose', async () => {
      timers.forEach(clearInterval);
      await news.close();
    });
  });
}

async function requireListener(
  request: FastifyRequest,
  platform: Platform,
  identification: Identification,
): Promise<CandidateCaller> {
  if (!isOwnOrigin(request)) throw refuse('foreign_origin');
  const query = Query.safeParse(request.query);
  const caller = await identification.findCandidate(request.cookies, query.data?.attempt);
  if (!caller) throw refuse('link_session_gone');
  if (!query.success) throw refuse('bad_input');
  await requireOwnAttempt(platform, caller, query.data.attempt);
  return caller;
}

async function attend(
  platform: Platform,
  news: LiveNews,
  contacts: Contacts,
  pages: Set<Page>,
  page: Page,
): Promise<void> {
  const { socket, caller, attemptId } = page;
  let leave: (() => void) | undefined;
  const live = openLivePage(platform, caller, attemptId, (message) => sendTo(socket, message));
  contacts.hear(caller, attemptId);
  socket.on('pong', () => {
    page.answered = true;
    contacts.hear(caller, attemptId);
  });
  socket.on('error', () => socket.terminate());
  socket.once('close', () => {
    pages.delete(page);
    live.close();
    leave?.();
  });
  pages.add(page);
  makeRoom(pages, page);
  try {
    leave = await news.subscribe(attemptId, live.hear);
    if (socket.readyState === socket.CLOSED) leave();
    // The first message says that the line stands: from here on nothing is missed.
    live.hear({ kind: 'attempt', attemptId, organizationId: caller.organizationId });
  } catch {
    socket.close(SLOW);
  }
}

/** What leaves is listed here as well: the contract's schema strips whatever it does not name. */
function sendTo(socket: WebSocket, message: LiveMessage): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MOST_BUFFERED) return socket.close(SLOW);
  socket.send(JSON.stringify(LiveMessage.parse(message)));
}

function makeRoom(pages: Set<Page>, newest: Page): void {
  const { candidateSessionId } = newest.caller;
  const own = [...pages].filter(
    (page) => page.caller.candidateSessionId === candidateSessionId && page.attemptId === newest.attemptId,
  );
  for (const page of own.slice(0, -MOST_TABS)) page.socket.close(SLOW);
}

function pingAll(pages: Set<Page>): void {
  for (const page of pages) {
    if (!page.answered) page.socket.terminate();
    page.answered = false;
    page.socket.ping();
  }
}

async function closeEnded({ db }: Platform, pages: Set<Page>): Promise<void> {
  if (pages.size === 0) return;
  const sessions = [...new Set([...pages].map((page) => page.caller.candidateSessionId))];
  const ended = new Set(await db.transaction(system, (tx) => listEndedSessions(tx, sessions)));
  for (const page of pages) if (ended.has(page.caller.candidateSessionId)) page.socket.close(ENDED);
}
