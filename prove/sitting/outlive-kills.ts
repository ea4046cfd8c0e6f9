import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { inTurns } from '../in-turns.ts';
import { type Outcome, percentile } from '../outcome.ts';
import { countUp } from '../progress.ts';
import type { Stand } from '../stand.ts';
import { type Office, type Sitter, sitAll } from './candidates.ts';
import { type Program, programsFor } from './programs.ts';

type Victim = 'judge' | 'api' | 'worker' | 'postgres';

const VICTIMS: Victim[] = [
  ...Array<Victim>(100).fill('judge'),
  ...Array<Victim>(20).fill('api'),
  ...Array<Victim>(10).fill('worker'),
  ...Array<Victim>(10).fill('postgres'),
];
const PAUSE_MS = 4_000;
const ELSEWHERE_MS = 15_000;
const BACK_MS = 120_000;
const DRAINED_MS = 300_000;
const PER_ATTEMPT = 4;
const AT_ONCE = 6;

interface Sent {
  id: string;
  expected: string;
}
interface Held {
  id: string;
  lease: number;
}

/**
 * Kills api, worker, judge and PostgreSQL with -9 while submissions come in. Every program's verdict is known before
 * (`programsFor`); the ledger of what was acknowledged is kept here, outside the product.
 */
export async function outliveKills(stand: Stand, office: Office, share: number): Promise<Outcome> {
  await stand.addJudge();
  await stand.addJudge();
  const sitters = await sitAll(stand, office, Math.ceil((1_000 * share) / PER_ATTEMPT));
  const programs = await programsFor(stand, sitters[0]?.questionVersionId ?? '');
  const killing = new AbortController();
  const victims = VICTIMS.filter((_, index) => index % Math.round(1 / share) === 0).toSorted(
    () => Math.random() - 0.5,
  );
  const paceMs = (victims.length * PAUSE_MS * AT_ONCE) / (sitters.length * PER_ATTEMPT);
  const [{ killed, busyJudges, elsewhereMs }, sent] = await Promise.all([
    killAll(stand, victims, killing.signal),
    inTurns('submitted four times', sitters, AT_ONCE, (sitter) => submitSome(sitter, programs, paceMs)).then(
      (each) => each.flat(),
    ),
  ]).finally(() => killing.abort());

  const rows = await untilDrained(stand, sitters);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const wrong = sent.filter(({ id, expected }) => byId.get(id)?.verdict !== expected);
  return {
    figures: {
      submissions: sent.length,
      kills: killed,
      killsOfBusyJudges: busyJudges,
      lost: sent.filter(({ id }) => !byId.has(id)).length,
      doubled: rows.length - new Set(sent.map(({ id }) => id)).size,
      elsewhereMsMedian: percentile(elsewhereMs, 0.5),
      elsewhereMsP99: percentile(elsewhereMs, 0.99),
    },
    faults: [
      ...wrong.map(
        ({ id, expected }) =>
          `${id} should be ${expected} and is ${byId.get(id)?.verdict ?? byId.get(id)?.state ?? 'lost'}`,
      ),
      ...(rows.length === sent.length
        ? []
        : [`${sent.length} submissions were acknowledged and ${rows.length} rows are there`]),
      ...(percentile(elsewhereMs, 0.99) > ELSEWHERE_MS
        ? ['the work of a killed judge ran elsewhere too late']
        : []),
      ...(busyJudges === 0 ? ['no kill hit a judge at work: nothing was proved'] : []),
    ],
  };
}

async function submitSome(sitter: Sitter, programs: readonly Program[], paceMs: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let number = 0; number < PER_ATTEMPT; number++) {
    const program = programs[Math.floor(Math.random() * programs.length)];
    if (!program) throw new Error('There is nothing to submit.');
    const { language, source, verdict } = program;
    const answer = await sitter.person.insist('POST', `${sitter.path}/submissions`, {
      idempotencyKey: randomUUID(),
      questionVersionId: sitter.questionVersionId,
      language,
      source,
      writerEpoch: 1,
    });
    sent.push({ id: String(answer.body['id']), expected: verdict });
    await sleep(paceMs * (0.5 + Math.random()));
  }
  return sent;
}

async function killAll(stand: Stand, victims: readonly Victim[], ending: AbortSignal) {
  const elsewhereMs: number[] = [];
  const watching: Promise<void>[] = [];
  const oneMore = countUp('killed', victims.length);
  let killed = 0;
  let busyJudges = 0;
  for (const victim of victims) {
    const held = victim === 'judge' ? await running(stand) : [];
    if (!(await killOne(stand, victim, ending))) break;
    killed++;
    oneMore();
    const at = performance.now();
    watching.push(
      ...held.map(async (row) => {
        const took = await takenOver(stand, row, at);
        if (took === undefined) return;
        busyJudges++;
        elsewhereMs.push(took);
      }),
    );
    await sleep(PAUSE_MS * (0.5 + Math.random()));
  }
  await Promise.all(watching);
  return { killed, busyJudges, elsewhereMs };
}

/** A victim that is just being started again is waited for; one that never comes back is the end of the proof. */
async function killOne(stand: Stand, victim: Victim, ending: AbortSignal): Promise<boolean> {
  const patience = Date.now() + BACK_MS;
  while (!ending.aborted) {
    if (stand.kill(victim)) return true;
    if (Date.now() > patience) throw new Error(`${victim} did not come back within ${BACK_MS / 1_000} s.`);
    await sleep(100);
  }
  return false;
}

async function running(stand: Stand): Promise<Held[]> {
  return stand.query<Held>(
    "select id, lease from submission where state = 'running' and leased_until > now()",
  );
}

/** How long until another judge held it; undefined where its own judge ended it, so that it was not the one killed. */
async function takenOver(stand: Stand, { id, lease }: Held, killedAt: number): Promise<number | undefined> {
  for (;;) {
    const [row] = await stand.query<{ state: string; lease: number }>(
      'select state, lease from submission where id = $1',
      [id],
    );
    if (row?.state === 'judged' && row.lease === lease) return undefined;
    // Put back, the number is one higher; taken again, two.
    if (row && row.lease > lease && row.state !== 'queued') return performance.now() - killedAt;
    await sleep(100);
  }
}

interface Row {
  id: string;
  state: string;
  verdict: string | null;
}

async function untilDrained(stand: Stand, sitters: readonly Sitter[]): Promise<Row[]> {
  const patience = Date.now() + DRAINED_MS;
  for (;;) {
    const rows = await stand.query<Row>(
      'select id, state, verdict from submission where attempt_id = any ($1)',
      [sitters.map(({ attemptId }) => attemptId)],
    );
    if (rows.every(({ state }) => state === 'judged') || Date.now() > patience) return rows;
    await sleep(1_000);
  }
}
