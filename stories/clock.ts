import { Client } from 'pg';

import { readStand } from '../tools/stories-stand.ts';

/** Moves the product's clock by an interval as PostgreSQL writes it; undefined puts it right again. */
export async function moveClock(shift: string | undefined): Promise<void> {
  const client = new Client({ connectionString: readStand().databaseUrl });
  await client.connect();
  try {
    await client.query('delete from clock_shift');
    if (shift) await client.query('insert into clock_shift (shift) values ($1::interval)', [shift]);
  } finally {
    await client.end();
  }
}
