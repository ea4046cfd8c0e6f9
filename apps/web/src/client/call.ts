import type { Refused } from '@fairshot/contracts/refusal';
import type { Route } from '@fairshot/contracts/route';
import type { z } from 'zod';

import { isRefusal, OfflineError, RefusalError } from './trouble.ts';

type Schema = z.ZodType | undefined;
type Part<Name extends string, S extends Schema> = S extends z.ZodType
  ? object extends z.input<S>
    ? { [K in Name]?: z.input<S> }
    : { [K in Name]: z.input<S> }
  : unknown;

interface Manner {
  signal?: AbortSignal;
  /** Lets the request outlive the page; browsers allow 64 KB for all such bodies together. */
  keepalive?: boolean;
  /** After this the request counts as lost. */
  patienceMs?: number;
}
type Given<P extends Schema, Q extends Schema, B extends Schema> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> &
  Manner;
type Rest<G> = object extends G ? [given?: G] : [given: G];
type Answer<A extends Schema> = A extends z.ZodType ? z.output<A> : undefined;

/** After this a request counts as lost: the server itself gives up after 30 s. */
const PATIENCE_MS = 35_000;
/** How often a read is asked again while the database is away: about half a minute with Retry-After: 2. */
const READS_AGAIN = 12;

/**
 * Calls one route of the contracts and returns its answer, typed by the route.
 * Throws RefusalError for the server's no and OfflineError when no answer of ours came. Reads wait out a
 * database restart by Retry-After; writes are never repeated here, since only their caller knows their key.
 */
export async function call<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  route: Route<P, Q, B, A>,
  ...[given]: Rest<Given<P, Q, B>>
): Promise<Answer<A>> {
  const asked = (given ?? {}) as Asked;
  for (let tries = 0; ; tries++) {
    const response = await send(route.method, addressOf(route.path, asked), asked);
    if (response.ok) return (await readAnswer(response)) as Answer<A>;
    const refusal = await readRefusal(response);
    if (route.method !== 'GET' || tries >= READS_AGAIN || !isRefusal(refusal, 'unavailable')) throw refusal;
    await wait(retryAfterMs(response), asked.signal);
  }
}

/** The address of a route whose answer is a file, for a link or a picture. */
export function addressFor<P extends Schema, Q extends Schema>(
  route: Route<P, Q, undefined>,
  ...[given]: Rest<Part<'params', P> & Part<'query', Q>>
): string {
  return addressOf(route.path, given ?? {});
}

type Asking = string | number | boolean;

interface Asked extends Manner {
  params?: Record<string, string>;
  query?: Record<string, Asking | readonly Asking[] | undefined>;
  body?: unknown;
}

function addressOf(path: string, { params = {}, query = {} }: Asked): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) search.append(name, String(one));
  return search.size > 0 ? `${filled}?${search}` : filled;
}

async function send(
  method: string,
  address: string,
  { body, signal, keepalive, patienceMs = PATIENCE_MS }: Asked,
): Promise<Response> {
  const patience = AbortSignal.timeout(patienceMs);
  try {
    return await fetch(address, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': mediaTypeOf(body) }),
      },
      ...(body === undefined ? {} : { body: isBytes(body) ? body : JSON.stringify(body) }),
      ...(keepalive ? { keepalive } : {}),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new OfflineError(error);
  }
}

function isBytes(body: unknown): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array;
}

function mediaTypeOf(body: unknown): string {
  return isBytes(body) ? 'application/octet-stream' : 'application/json';
}

// A captive portal answers 200 with its own HTML; only JSON can be ours.
async function readAnswer(response: Response): Promise<unknown> {
  return response.status === 204 ? undefined : readJson(response);
}

async function readRefusal(response: Response): Promise<RefusalError> {
  const refused = (await readJson(response)) as Partial<Refused> | null;
  if (!refused?.code || refused.message === undefined) throw new OfflineError();
  return new RefusalError(refused as Refused);
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.includes('json')) throw new OfflineError();
  try {
    return await response.json();
  } catch (error) {
    throw new OfflineError(error);
  }
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? '2');
  return Math.min(Math.max(seconds || 2, 1), 30) * 1000 * (0.75 + Math.random() * 0.5);
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
