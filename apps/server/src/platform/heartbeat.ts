import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { Database } from './database.ts';

export type RoleName = 'api' | 'worker' | 'judge';

/** What a role says of itself; `reason` and `remedy` are read by staff when it is not ready. */
export interface RoleReport {
  ready: boolean;
  detail: { reason?: string; remedy?: string; [fact: string]: unknown };
}

const BEAT_MS = 2_000;
/** Three missed beats and a little: long enough for a busy machine, short enough for a person who waits. */
const SILENT_SECONDS = 8;

/** Reports this process every two seconds until stopped; a beat that fails is followed by the next. */
export function startHeartbeat(
  db: Database,
  role: RoleName,
  report: () => RoleReport,
): { stop(): Promise<void> } {
  const instance = randomUUID();
  const beat = () => writeBeat(db, role, instance, report()).catch(() => undefined);
  const timer = setInterval(() => void beat(), BEAT_MS);
  void beat();
  return {
    async stop() {
      clearInterval(timer);
      await db.asLogin
        .deleteFrom('role_heartbeat')
        .where('instance', '=', instance)
        .execute()
        .catch(() => undefined);
    },
  };
}

async function writeBeat(db: Database, role: RoleName, instance: string, report: RoleReport): Promise<void> {
  const detail = JSON.stringify(report.detail);
  await db.asLogin
    .insertInto('role_heartbeat')
    .values({ role, instance, ready: report.ready, detail })
    .onConflict((row) =>
      row.columns(['role', 'instance']).doUpdateSet({ beat_at: sql`now()`, ready: report.ready, detail }),
    )
    .execute();
  // What is on record about our own absences: candidates are given that time back.
  if (role === 'api') await sql`select note_service_beat(interval '15 seconds')`.execute(db.asLogin);
  await sql`delete from role_heartbeat where role = ${role} and beat_at < now() - interval '1 minute'`.execute(
    db.asLogin,
  );
}

/** The best report of each role among those that still beat; a role nobody runs is not ready. */
export async function readRoles(db: Database): Promise<Record<RoleName, RoleReport>> {
  const rows = await readBeats(db);
  const reportOf = (role: RoleName): RoleReport =>
    rows.find((candidate) => candidate.role === role) ?? {
      ready: false,
      detail: { reason: `No ${role} process is running.` },
    };
  return { api: reportOf('api'), worker: reportOf('worker'), judge: reportOf('judge') };
}

/** A process that still beats, and when it did. */
export interface Beat extends RoleReport {
  instance: string;
  started_at: Date;
  beat_at: Date;
}

/** Each process of a role, those that are ready first, then the oldest. */
export async function readBeatsOf(db: Database, role: RoleName): Promise<Beat[]> {
  const beats = (await readBeats(db)).filter((beat) => beat.role === role);
  return beats.toSorted(
    (one, other) => Number(other.ready) - Number(one.ready) || +one.started_at - +other.started_at,
  );
}

async function readBeats(db: Database): Promise<(Beat & { role: string })[]> {
  const rows = await db.asLogin
    .selectFrom('role_heartbeat')
    .select(['role', 'ready', 'detail', 'instance', 'started_at', 'beat_at'])
    .where(sql<boolean>`beat_at > now() - make_interval(secs => ${SILENT_SECONDS})`)
    .orderBy('ready', 'desc')
    .orderBy('beat_at', 'desc')
    .execute();
  return rows.map(({ detail, ...row }) => ({ ...row, detail: detail as RoleReport['detail'] }));
}
