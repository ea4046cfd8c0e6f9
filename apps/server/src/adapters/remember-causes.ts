import { AsyncLocalStorage } from 'node:async_hooks';

import type { DBAdapter } from 'better-auth/types';

const calls = new AsyncLocalStorage<{ cause?: unknown }>();

/**
 * The library answers a lost database with an error of its own that says nothing; a page would then hear of our
 * fault (500) where it should hear "in a few seconds" (503). What the database said is kept here, per call.
 */
export function rememberCauses(adapter: DBAdapter): DBAdapter {
  return new Proxy(adapter, {
    get(target, name, receiver): unknown {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        try {
          return (await Reflect.apply(member, target, given)) as unknown;
        } catch (error) {
          const call = calls.getStore();
          if (call) call.cause = error;
          throw error;
        }
      };
    },
  });
}

/** Runs one call into the library; what the database said of it is thrown in place of what the library says. */
export async function withCauses<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const call: { cause?: unknown } = {};
  try {
    return await calls.run(call, work);
  } catch (error) {
    throw call.cause ?? error;
  }
}
