import { pino } from 'pino';

import type { Route } from '@fairshot/contracts/route';
import { buildApi } from '../apps/server/src/build-api.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { openDatabase } from '../apps/server/src/platform/database.ts';
import type { HttpServer } from '../apps/server/src/platform/http-server.ts';

/** `docs/api/openapi.json`: OpenAPI 3.1 of every route, made by the server itself; no database is asked. */
export function describeApi(): Promise<string> {
  return withServer(async ({ fastify }) => {
    await fastify.ready();
    return `${JSON.stringify(fastify.swagger(), null, 2)}\n`;
  });
}

/** Every route that is served. */
export function listRoutes(): Promise<readonly Route[]> {
  return withServer(async ({ routes }) => routes);
}

async function withServer<Answer>(work: (server: HttpServer) => Promise<Answer>): Promise<Answer> {
  const config = readConfig({
    DATABASE_URL: 'postgres://nobody@localhost/nothing',
    FAIRSHOT_SECRET: 'only to describe the routes; signs nothing',
  });
  const db = openDatabase(config.databaseUrl);
  try {
    const queue = { add: async () => undefined, addEach: async () => undefined };
    const server = await buildApi({ config, db, queue, log: pino({ level: 'silent' }) });
    const answer = await work(server);
    await server.fastify.close();
    return answer;
  } finally {
    await db.close();
  }
}
