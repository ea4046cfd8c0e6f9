import { setTimeout as sleep } from 'node:timers/promises';

import type { MissingPart } from '@fairshot/judge/job';

/** How to reach an installation of Judge0. */
export interface Judge0Access {
  url: string;
  /** Sent as RapidAPI asks where the address is one of theirs, else in `keyHeader`. Never logged. */
  key: string | undefined;
  keyHeader: string;
  /** Judge0's authorization token, with which finished work may be deleted there. Never logged. */
  deleteKey: string | undefined;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** Milliseconds; tests are less patient. */
export interface Pace {
  /** One request. */
  request: number;
  /** The first wait before something is asked again, and the longest. */
  first: number;
  longest: number;
  /** How long nothing may come of a piece of work before it is given back. */
  patience: number;
}

export const PATIENT: Pace = { request: 30_000, first: 250, longest: 5_000, patience: 15 * 60_000 };

/** The installation cannot be used until a person has done something; what, is said. */
export class Judge0Unusable extends Error {
  readonly missing: MissingPart;
  constructor(missing: MissingPart) {
    super(`${missing.why}. ${missing.remedy}`);
    this.missing = missing;
  }
}

export interface Judge0Client {
  /** Asks once. Throws Judge0Unusable where there is no answer or the key is refused. */
  probe(path: string, signal: AbortSignal): Promise<unknown>;
  /**
   * Asks until there is an answer: refusals for haste, a full queue, errors of theirs and silence are waited out, as
   * long as they say or a little longer each time. Work waits for a mended key as well, since `onUnusable` ends our service
   * and gives the work back. Throws after `patience`.
   */
  ask(method: 'GET' | 'POST', path: string, body: object | undefined, signal: AbortSignal): Promise<Answer>;
  /** Removes finished work from the installation, if it lets us; nothing is lost where it does not. */
  remove(token: string): Promise<void>;
}

/** Speaks HTTP with Judge0. No key is ever a part of an error. */
export function openJudge0Client(
  access: Judge0Access,
  pace: Pace,
  onUnusable: (why: Judge0Unusable) => void,
): Judge0Client {
  const headers = { accept: 'application/json', 'content-type': 'application/json', ...keysOf(access) };

  async function request(method: string, path: string, body: object | undefined, signal: AbortSignal) {
    const response = await fetch(`${access.url}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error', // a key follows no redirect
      signal: AbortSignal.any([signal, AbortSignal.timeout(pace.request)]),
    });
    return { response, text: await response.text() };
  }

  return {
    async probe(path, signal) {
      const asked = await request('GET', path, undefined, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        throw unreachable(access.url, wordsOf(error));
      });
      const { response, text } = asked;
      if (isRefusal(response.status)) throw keyRefused(response.status, text);
      if (!response.ok) throw unreachable(access.url, said(response.status, text));
      return parse(text);
    },
    async ask(method, path, body, signal) {
      const until = Date.now() + pace.patience;
      for (let wait = pace.first; ; wait = Math.min(wait * 2, pace.longest)) {
        const asked = await request(method, path, body, signal).catch((error: unknown) => {
          signal.throwIfAborted();
          return wordsOf(error);
        });
        if (
          typeof asked !== 'string' &&
          !isPassing(asked.response.status) &&
          !isRefusal(asked.response.status)
        )
          return { status: asked.response.status, body: parse(asked.text) };
        const why = typeof asked === 'string' ? asked : said(asked.response.status, asked.text);
        if (typeof asked !== 'string' && isRefusal(asked.response.status))
          onUnusable(keyRefused(asked.response.status, asked.text));
        if (Date.now() > until) throw new Error(`Judge0 took no work for too long: ${why}`);
        await pause(typeof asked === 'string' ? wait : (retryAfter(asked.response) ?? wait), signal);
      }
    },
    async remove(token) {
      if (!access.deleteKey) return;
      await request(
        'DELETE',
        `/submissions/${encodeURIComponent(token)}?fields=token`,
        undefined,
        NEVER,
      ).catch(() => undefined);
    },
  };
}

const NEVER = new AbortController().signal;

/** Waits about as long: many who were refused together must not come back together. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms * (0.75 + Math.random() / 2), undefined, { signal });
}

function keysOf({ url, key, keyHeader, deleteKey }: Judge0Access): Record<string, string> {
  const { host, hostname } = new URL(url);
  const isRapid = hostname.endsWith('.rapidapi.com');
  return {
    ...(isRapid ? { 'x-rapidapi-host': host } : {}),
    ...(key ? { [isRapid ? 'x-rapidapi-key' : keyHeader]: key } : {}),
    ...(deleteKey ? { 'x-auth-user': deleteKey } : {}),
  };
}

const isRefusal = (status: number) => status === 401 || status === 403;
const isPassing = (status: number) => status === 408 || status === 429 || status >= 500;

function keyRefused(status: number, text: string): Judge0Unusable {
  return new Judge0Unusable({
    part: 'Judge0',
    why: `it refuses our key (${said(status, text)})`,
    remedy:
      'Set JUDGE0_API_KEY to a valid key of this installation, and JUDGE0_KEY_HEADER if it asks for another header.',
  });
}

function unreachable(url: string, why: string): Judge0Unusable {
  return new Judge0Unusable({
    part: 'Judge0',
    why: `${new URL(url).host} gives no usable answer (${why})`,
    remedy: 'See to it that JUDGE0_URL is right and the installation runs; we ask again every half minute.',
  });
}

/** In seconds or as a date; at most a minute is believed, so that a wrong clock stops nobody. */
function retryAfter({ headers }: Response): number | undefined {
  const told = headers.get('retry-after');
  if (!told) return undefined;
  const ms = /^\d+$/.test(told) ? Number(told) * 1_000 : Date.parse(told) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 60_000) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first words of an answer that is none, for the operator. */
function said(status: number, text: string): string {
  const body = parse(text) as { error?: unknown; message?: unknown } | undefined;
  const words = body?.error ?? body?.message;
  return typeof words === 'string' ? `${status}: ${words.slice(0, 200)}` : String(status);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
