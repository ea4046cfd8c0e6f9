import { randomBytes } from 'node:crypto';

import { createAccount } from '@fairshot/server/accounts/create-account';
import { openSessions } from '@fairshot/server/adapters/sessions-better-auth';
import { readConfig } from '@fairshot/server/config';
import { foundOrganization } from '@fairshot/server/organizations/found-organization';
import { type Database, openDatabase } from '@fairshot/server/platform/database';
import { runMigrations } from '@fairshot/server/run-migrations';
import { Client } from 'pg';

import { freePort } from '../apps/cli/src/setup/free-port.ts';
import { startPostgres } from '../apps/cli/src/setup/embedded-postgres.ts';
import { startApi } from './api-process.ts';
import { type Amounts, fillLists } from './fill-lists.ts';

const AMOUNTS: Amounts = {
  questions: 2_000,
  assessments: 60,
  candidates: 16_000,
  invitations: 24_000,
  attempts: 20_000,
};
const NEIGHBOUR: Amounts = {
  questions: 1_000,
  assessments: 30,
  candidates: 8_000,
  invitations: 12_000,
  attempts: 10_000,
};

/** A FairShot with a full organization, and somebody logged in who asks it over HTTP. */
export interface PagesStand {
  amounts: Amounts;
  /** `/api/organizations/<id>` */
  organization: string;
  assessments: string[];
  candidates: string[];
  attempts: string[];
  /** Throws unless the answer is 200. */
  get(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPagesStand(folder: string): Promise<PagesStand> {
  const postgres = await startPostgres({ dataDir: folder, fast: true });
  const environment = {
    DATABASE_URL: postgres.url,
    FAIRSHOT_SECRET: randomBytes(24).toString('hex'),
    PORT: String(await freePort()),
    LOG_LEVEL: 'error',
  };
  const config = readConfig(environment);
  await runMigrations(postgres.url);
  const db = openDatabase(postgres.url);
  const api = await startApi(environment);
  try {
    const { organizationId, ...lists } = await fill(db, postgres.url);
    const accountId = await ownerOf(db, organizationId);
    const sessions = await openSessions({ config, db });
    const cookies = await sessions.enter(accountId, { ip: '127.0.0.1', userAgent: 'bench' });
    return {
      amounts: AMOUNTS,
      organization: `/api/organizations/${organizationId}`,
      ...lists,
      get: askAs(`http://127.0.0.1:${config.port}`, cookies),
      async close() {
        await api.stop();
        await db.close();
        await postgres.stop();
      },
    };
  } catch (error) {
    await api.stop();
    await db.close();
    await postgres.stop();
    throw error;
  }
}

async function fill(db: Database, url: string) {
  const { organizationId } = await found(db, 'Kestrel Systems', 'owner@kestrel.example');
  const neighbour = await found(db, 'Ostrava Tools', 'owner@ostrava.example');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await fillLists(client, neighbour.organizationId, NEIGHBOUR);
    await fillLists(client, organizationId, AMOUNTS);
    await client.query('vacuum analyze');
    const idsOf = (table: Listed) => someIds(client, table, organizationId);
    return {
      organizationId,
      assessments: await idsOf('assessment'),
      candidates: await idsOf('candidate'),
      attempts: await idsOf('attempt'),
    };
  } finally {
    await client.end();
  }
}

type Listed = 'assessment' | 'candidate' | 'attempt';

async function someIds(client: Client, table: Listed, organizationId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from ${table} where organization_id = $1 order by id limit 4000`,
    [organizationId],
  );
  return rows.map((row) => row.id);
}

function found(db: Database, name: string, email: string) {
  return db.asLogin.transaction().execute(async (tx) => {
    const accountId = await createAccount(tx, { email, name: 'Marta Kowalska' });
    return foundOrganization(tx, name, accountId);
  });
}

async function ownerOf(db: Database, organizationId: string): Promise<string> {
  const row = await db.asLogin
    .selectFrom('member')
    .select('account_id')
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return row.account_id;
}

/** Keeps the cookies that answers bring, as a browser does: the short one spares the session's look-up. */
function askAs(address: string, setCookies: readonly string[]): PagesStand['get'] {
  const cookies = new Map<string, string>();
  const keep = (values: readonly string[]) => {
    for (const value of values) {
      const [pair = ''] = value.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
  };
  keep(setCookies);
  return async (path) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address + path, { headers: { cookie } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    keep(response.headers.getSetCookie());
  };
}
