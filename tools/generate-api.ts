import { pino } from 'pino';

import { buildApi } from '../apps/server/src/build-api.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { openDatabase } from '../apps/server/src/platform/database.ts';

/** `docs/api/openapi.json`: OpenAPI 3.1 of every route, made by the server itself; no database is asked. */
export async function describeApi(): Promise<string> {
  const config = readConfig({
    DATABASE_URL: 'postgres://nobody@localhost/nothing',
    FAIRSHOT_SECRET: 'only to describe the routes; signs nothing',
  });
  const db = openDatabase(config.databaseUrl);
  try {
    const queue = { add: async () => undefined, addEach: async () => undefined };
    const server = await buildApi({ config, db, queue, log: pino({ level: 'silent' }) });
    await server.fastify.ready();
    const description = `${JSON.stringify(server.fastify.swagger(), null, 2)}\n`;
    await server.fastify.close();
    return description;
  } finally {
    await db.close();
  }
}
