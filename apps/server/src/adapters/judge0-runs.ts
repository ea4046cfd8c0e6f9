import { z } from 'zod';

import type { Call, Judge0Calls } from './judge0-calls.ts';
import { type Judge0Client, type Pace, pause } from './judge0-client.ts';
import { FIELDS, isEnded, type Outcome, Told } from './judge0-outcome.ts';

/** One program with one input, as Judge0 takes it; texts in base64. */
export type Run = Readonly<Record<string, unknown>>;

/** How we speak with an installation. */
export interface Line {
  client: Judge0Client;
  pace: Pace;
  /** Where it can call us and does; else it is only asked. */
  calls?: Judge0Calls | undefined;
}

/** Taken with a token, or refused with what is wrong by field. */
const Receipts = z.array(z.union([z.object({ token: z.string() }), z.record(z.string(), z.unknown())]));
const Batch = z.object({ submissions: z.array(Told) });

/** How often a run is handed in again whose token Judge0 no longer knows, or which it refused among others that it took. */
const AGAIN = 3;

/** How much longer than one that only asks a line waits on which it is called: calls may get lost, and seldom do. */
const CALLED = 6;

/**
 * Has Judge0 do all of these and tells each outcome in their order as soon as it and those before it are known. Polls
 * with growing pauses for as long as something comes of it: a slow queue costs time and never a verdict. Where it calls
 * us, it is asked when all have ended, and now and then besides. Ended early, it asks Judge0 to forget them.
 */
export async function* runAll(
  { client, pace: asked, calls }: Line,
  runs: readonly Run[],
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  const call = calls?.open();
  const pace = calls?.areHeard ? { ...asked, first: asked.longest, longest: asked.longest * CALLED } : asked;
  const tokens: (string | undefined)[] = runs.map(() => undefined);
  const ended: (Outcome | undefined)[] = runs.map(() => undefined);
  let told = 0;
  let handedIn = 0;
  let until = Date.now() + pace.patience;
  let wait = pace.first;
  try {
    while (told < runs.length) {
      const missing = indexesOf(tokens, (token) => token === undefined);
      if (missing.length > 0) {
        if (handedIn++ > AGAIN) throw new Error('Judge0 lost the same work again and again');
        await handIn(client, runs, missing, tokens, call?.url, signal);
      }
      const open = indexesOf(ended, (outcome) => outcome === undefined).length;
      await pauseOrCall(wait, call, open, signal);
      call?.forget();
      const isNews = await poll(client, tokens, ended, signal);
      wait = isNews ? pace.first : Math.min(wait * 1.5, pace.longest);
      if (isNews) until = Date.now() + pace.patience;
      else if (Date.now() > until) throw new Error('nothing came of our work at Judge0 for too long');
      for (let next = ended[told]; next; next = ended[told]) {
        told += 1;
        yield next;
      }
    }
  } finally {
    call?.close(told === runs.length);
    for (const token of tokens) if (token) void client.remove(token);
  }
}

export async function collect<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** Those it refuses among others that it takes are handed in again; what it refuses alone is told as it says it. */
async function handIn(
  client: Judge0Client,
  runs: readonly Run[],
  which: readonly number[],
  tokens: (string | undefined)[],
  callbackUrl: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const told = callbackUrl ? { callback_url: callbackUrl } : {};
  const body = { submissions: which.map((index) => ({ ...runs[index], ...told })) };
  const { status, body: answer } = await client.ask(
    'POST',
    '/submissions/batch?base64_encoded=true',
    body,
    signal,
  );
  const receipts = Receipts.safeParse(answer);
  if (!receipts.success) throw new Error(`Judge0 took no work (${status}): ${wordsOf(answer)}`);
  const refusals: unknown[] = [];
  for (const [at, index] of which.entries()) {
    const receipt = receipts.data[at];
    if (typeof receipt?.['token'] === 'string') tokens[index] = receipt['token'];
    else refusals.push(receipt);
  }
  if (refusals.length === which.length) throw new Error(`Judge0 refuses our work: ${wordsOf(refusals[0])}`);
}

/** Waits about as long, or until so many calls have come as runs are open. */
async function pauseOrCall(ms: number, call: Call | undefined, open: number, signal: AbortSignal) {
  if (!call) return pause(ms, signal);
  const either = new AbortController();
  const waits = AbortSignal.any([signal, either.signal]);
  try {
    await Promise.race([pause(ms, waits), call.heard(open, waits)]);
  } finally {
    either.abort();
  }
}

/** Whether anything is known that was not known before. A token that is unknown there is forgotten here. */
async function poll(
  client: Judge0Client,
  tokens: (string | undefined)[],
  ended: (Outcome | undefined)[],
  signal: AbortSignal,
): Promise<boolean> {
  const open = indexesOf(tokens, (token, index) => token !== undefined && ended[index] === undefined);
  if (open.length === 0) return false;
  const query = new URLSearchParams({
    tokens: open.map((index) => tokens[index]).join(','),
    base64_encoded: 'true',
    fields: FIELDS.join(','),
  });
  const { status, body } = await client.ask('GET', `/submissions/batch?${query}`, undefined, signal);
  // An installation that knows none of them may say so by its status.
  const batch = status === 404 ? { submissions: open.map(() => null) } : Batch.safeParse(body).data;
  if (!batch) throw new Error(`Judge0 does not tell what became of our work (${status}): ${wordsOf(body)}`);
  let isNews = false;
  for (const [at, index] of open.entries()) {
    const outcome = batch.submissions[at];
    if (!outcome) tokens[index] = undefined;
    else if (isEnded(outcome)) {
      ended[index] = outcome;
      isNews = true;
    }
  }
  return isNews;
}

function indexesOf<Item>(items: readonly Item[], isWanted: (item: Item, index: number) => boolean): number[] {
  return items.flatMap((item, index) => (isWanted(item, index) ? [index] : []));
}

function wordsOf(answer: unknown): string {
  return (JSON.stringify(answer) ?? 'no answer').slice(0, 300);
}
