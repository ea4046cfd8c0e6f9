import { sql } from 'kysely';

import { system } from '../platform/actor.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { CALLS_CHANNEL, CALLS_PATH, nonceOf } from './judge0-calls.ts';

interface Called {
  Params: { token: string };
}

/**
 * Takes Judge0's calls and tells the judge that waits for them. Whoever has no token of ours is told that there is
 * nothing, before a byte of theirs is read; of the others the body is passed over: it holds outputs and no secret of
 * ours, and is asked for where it cannot be forged.
 */
export function serveJudge0Calls({ fastify }: HttpServer, { config, db }: Platform): void {
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => {
      payload.once('end', () => done(null));
      payload.once('error', done);
      payload.resume();
    });
    scope.put<Called>(
      `${CALLS_PATH}/:token`,
      {
        schema: { hide: true },
        onRequest: async ({ params }) => {
          if (!nonceOf(config.secret, params.token)) throw refuse('not_found');
        },
      },
      async ({ params }, reply) => {
        const nonce = nonceOf(config.secret, params.token);
        await db.transaction(system, (tx) => sql`select pg_notify(${CALLS_CHANNEL}, ${nonce})`.execute(tx));
        return reply.code(204).send();
      },
    );
  });
}
