import type { FastifyRequest } from 'fastify';

import { byteBudget, type GiveBack } from './byte-budget.ts';

/** Bodies of less come and go without being counted. */
const LARGE = 1_048_576;

/**
 * Bytes of large bodies in memory at once, in this process. One of 50 MB was measured to take 100 MB while it is
 * received and written; 64 MB is the largest there is.
 */
const BUDGET = 67_108_864;

/** How many wait unread for their turn. */
const PLACES = 20;

/** Lets large bodies in as far as memory allows; the others wait in their senders' hands. */
export function openLargeBodies() {
  const take = byteBudget(BUDGET, PLACES);
  const held = new WeakMap<FastifyRequest, GiveBack>();
  const gone = new WeakMap<FastifyRequest, AbortController>();

  return {
    /** Before the body is read: returns when there is room for it. */
    async enter(request: FastifyRequest, bodyLimit: number): Promise<void> {
      const length = Number(request.headers['content-length'] ?? bodyLimit);
      // What is longer than the route takes is refused unread, by the parser.
      if (!(length >= LARGE) || length > bodyLimit) return;
      const abandoned = new AbortController();
      gone.set(request, abandoned);
      held.set(request, await take(length, abandoned.signal));
    },
    /** After the answer, or when the sender is gone. */
    leave(request: FastifyRequest): void {
      held.get(request)?.();
      gone.get(request)?.abort();
    },
  };
}
