import { randomBytes, randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { pino } from 'pino';

import { KESTREL, OSTRAVA, type StaffMember } from '../../../../db/cast.ts';
import { createTestDatabase } from '../../../../tools/vitest/test-database.ts';
import { createAccount } from '../accounts/create-account.ts';
import { openQueue } from '../adapters/queue-postgres.ts';
import { openSessions } from '../adapters/sessions-better-auth.ts';
import { buildApi } from '../build-api.ts';
import { readConfig } from '../config.ts';
import { addMember, foundOrganization } from '../organizations/found-organization.ts';
import { openDatabase } from './database.ts';
import type { HttpServer } from './http-server.ts';
import type { Platform } from './platform.ts';
import { type TestBrowser, openBrowser } from './test-browser.ts';

/** One member of the cast, logged in. */
export interface Person {
  accountId: string;
  memberId: string;
  browser: TestBrowser;
}

export interface TestOrganization<Staff extends string> {
  id: string;
  /** `/api/organizations/<id>`, where every member route begins. */
  path: string;
  staff: Record<Staff, Person>;
}

/**
 * A whole FairShot for one test file: a database of its own, the real queue, the API without a port, and the
 * cast of `db/cast.ts` logged in. Its clock is moved with `moveClock('2 hours')`; call `close()` when done.
 */
export interface TestWorld {
  platform: Platform;
  server: HttpServer;
  kestrel: TestOrganization<keyof typeof KESTREL.staff>;
  ostrava: TestOrganization<keyof typeof OSTRAVA.staff>;
  /** A browser nobody has logged in with. */
  stranger(): TestBrowser;
  /** Moves the product's clock by an interval as PostgreSQL writes it, also backwards. */
  moveClock(interval: string): Promise<void>;
  close(): Promise<void>;
}

/** FairShot in use: Kestrel Systems and Ostrava Tools with their staff, where told on a database of the caller's. */
export async function createTestWorld(databaseUrl?: string): Promise<TestWorld> {
  const empty = databaseUrl === undefined ? await createEmptyWorld() : await openWorld(databaseUrl);
  const { platform, server } = empty;
  const kestrel = await settle(platform, server, KESTREL);
  const ostrava = await settle(platform, server, OSTRAVA);
  return {
    platform,
    server,
    kestrel,
    ostrava,
    stranger: () => openBrowser(server.fastify),
    moveClock: (interval) => moveClock(platform, interval),
    close: () => empty.close(),
  };
}

/** A FairShot without its people. */
export type EmptyWorld = Pick<TestWorld, 'platform' | 'server' | 'close'>;

/** FairShot on the day it is first started: nobody has an account. */
export async function createEmptyWorld(): Promise<EmptyWorld> {
  const database = await createTestDatabase();
  const world = await openWorld(database.url);
  return {
    ...world,
    async close() {
      await world.close();
      await database.drop();
    },
  };
}

/** FairShot on a migrated database of the caller's. */
export async function openWorld(databaseUrl: string): Promise<EmptyWorld> {
  const db = openDatabase(databaseUrl);
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    FAIRSHOT_SECRET: randomBytes(24).toString('hex'),
    BASE_URL: 'http://fairshot.test',
    LOG_LEVEL: 'silent',
  });
  const platform: Platform = { config, db, queue: openQueue(db), log: pino({ level: 'silent' }) };
  const server = await buildApi(platform);
  await server.fastify.ready();

  return {
    platform,
    server,
    async close() {
      await server.fastify.close();
      await db.close();
    },
  };
}

async function settle<Staff extends string>(
  platform: Platform,
  server: HttpServer,
  organization: { name: string; staff: Record<Staff, StaffMember> },
): Promise<TestOrganization<Staff>> {
  const people = Object.entries(organization.staff) as [Staff, StaffMember][];
  const owner = people.find(([, person]) => person.role === 'owner');
  if (!owner) throw new Error('an organization of the cast needs an owner');

  const { id, members } = await platform.db.asLogin.transaction().execute(async (tx) => {
    const members = {} as Record<Staff, Omit<Person, 'browser'>>;
    const ownerId = await createAccount(tx, owner[1]);
    const founded = await foundOrganization(tx, organization.name, ownerId);
    members[owner[0]] = { accountId: ownerId, memberId: founded.memberId };
    for (const [key, person] of people.filter(([, person]) => person.role !== 'owner')) {
      const accountId = await createAccount(tx, person);
      const { organizationId } = founded;
      const memberId = await addMember(tx, { organizationId, accountId, role: person.role });
      members[key] = { accountId, memberId };
    }
    return { id: founded.organizationId, members };
  });

  const sessions = await openSessions(platform);
  const staff = {} as Record<Staff, Person>;
  for (const [key] of people) {
    const browser = openBrowser(server.fastify);
    browser.keep(await sessions.enter(members[key].accountId, { ip: '127.0.0.1', userAgent: 'test' }));
    staff[key] = { ...members[key], browser };
  }
  return { id, path: `/api/organizations/${id}`, staff };
}

async function moveClock(platform: Platform, interval: string): Promise<void> {
  await sql`insert into clock_shift (shift) values (${interval}::interval)
    on conflict (singleton) do update set shift = clock_shift.shift + excluded.shift`.execute(
    platform.db.asLogin,
  );
}

/** Lets a member of the cast look after the whole installation. */
export async function makePlatformAdmin({ db }: Platform, { accountId, browser }: Person): Promise<void> {
  await db.asLogin
    .updateTable('account')
    .set({ is_platform_admin: true })
    .where('id', '=', accountId)
    .execute();
  browser.forgetShortCookie();
}

/** A key no request has used. */
export function newKey(): string {
  return randomUUID();
}
