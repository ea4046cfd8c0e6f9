import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../src/setup/embedded-postgres.ts';

// Starts PostgreSQL on the folder given, prints its process id, then the number of rows committed so far, for ever.
const postgres = await startPostgres({ dataDir: String(process.argv[2]) });
console.log(readFileSync(join(postgres.folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

const client = new Client({ connectionString: postgres.url });
await client.connect();
await client.query('CREATE TABLE note (number int PRIMARY KEY)');
for (let number = 1; ; number++) {
  await client.query('INSERT INTO note VALUES ($1)', [number]);
  console.log(number);
}
