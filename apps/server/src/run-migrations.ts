import { prepareQueue } from './adapters/queue-postgres.ts';
import { migrate } from './platform/migrate.ts';

/** Everything a database needs before a role may start: our schema, then the queue's own. */
export async function runMigrations(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl);
  await prepareQueue(databaseUrl);
}
