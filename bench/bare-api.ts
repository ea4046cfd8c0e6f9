import { openQueue } from '@fairshot/server/adapters/queue-postgres';
import { buildApi } from '@fairshot/server/build-api';
import { readConfig } from '@fairshot/server/config';
import { openDatabase } from '@fairshot/server/platform/database';
import { openLog } from '@fairshot/server/platform/log';

/* The api as `run-api.ts` puts it together, without the pages: those are files, and need a build. */

const config = readConfig();
const db = openDatabase(config.databaseUrl, 20);
const log = openLog('api', config.logLevel);
const server = await buildApi({ config, db, log, queue: openQueue(db) });
await server.fastify.listen({ port: config.port, host: config.host });
process.send?.({ ready: true });
process.once('SIGTERM', () => process.exit());
