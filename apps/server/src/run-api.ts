import { ensureFirstRunLink } from './accounts/first-run-link.ts';
import { openQueue } from './adapters/queue-postgres.ts';
import { buildApi } from './build-api.ts';
import type { Config } from './config.ts';
import { openDatabase } from './platform/database.ts';
import { startHeartbeat } from './platform/heartbeat.ts';
import { openLog } from './platform/log.ts';
import { endWith, tellSupervisor } from './platform/process-life.ts';
import { serveWebApp } from './platform/web-app.ts';

/** Enough that 600 people who submit in the same minute do not wait for one another; PostgreSQL allows 100 in all. */
const CONNECTIONS = 20;

/** The role that people talk to: REST, the pages and the socket, on one origin. */
export async function runApi(config: Config): Promise<void> {
  const log = openLog('api', config.logLevel);
  const db = openDatabase(config.databaseUrl, CONNECTIONS);
  const platform = { config, db, log, queue: openQueue(db) };

  const server = await buildApi(platform);
  await serveWebApp(server, config.baseUrl);
  await server.fastify.listen({ port: config.port, host: config.host });

  const heartbeat = startHeartbeat(db, 'api', () => ({ ready: true, detail: {} }));
  endWith(async () => {
    await heartbeat.stop();
    await server.fastify.close();
    await db.close();
  });
  const firstRunLink = await ensureFirstRunLink(platform);
  tellSupervisor({ ready: true, ...(firstRunLink ? { firstRunLink } : {}) });
}
