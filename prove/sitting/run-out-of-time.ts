import { setTimeout as sleep } from 'node:timers/promises';

import { inTurns } from '../in-turns.ts';
import type { Outcome } from '../outcome.ts';
import type { Stand } from '../stand.ts';
import { openChromium, typeInto } from './chromium.ts';
import { type Office, type Sitter, sitAll } from './candidates.ts';

const AT_ONCE = 8;
const HOURS_OFF = [-24, -3, 3, 24];
const ENDED_MS = 90_000;
const JUDGED_MS = 900_000;

interface Ended {
  attempt_id: string;
  state: string;
  source: string | null;
  is_judged: boolean | null;
}

/**
 * Attempts that nobody finishes: the clock does, and what was saved last is handed in and judged. Four of them sit in
 * a Chromium whose clock is off by up to a day; the server never asks it.
 */
export async function runOutOfTime(stand: Stand, office: Office, share: number): Promise<Outcome> {
  const sitters = await sitAll(stand, office, Math.max(HOURS_OFF.length, Math.ceil(500 * share)));
  const inBrowser = sitters.slice(0, HOURS_OFF.length);
  const typed = await inTurns('typed in a browser', inBrowser, 1, (sitter, index) =>
    typeWithWrongClock(stand, sitter, HOURS_OFF[index] ?? 0),
  );
  const saved = await inTurns('saved', sitters.slice(HOURS_OFF.length), AT_ONCE, saveSome);
  const expected = new Map([...typed, ...saved].map(({ attemptId, source }) => [attemptId, source]));

  await stand.moveClock('91 minutes');
  const began = Date.now();
  const ended = await until(stand, [...expected.keys()], ENDED_MS, hasEnded);
  const endedMs = Date.now() - began;
  // What was never ended is never judged either: there is nothing more to wait for.
  const rows = ended.every(hasEnded)
    ? await until(stand, [...expected.keys()], JUDGED_MS, (row) => row.state === 'graded')
    : ended;

  const faults = rows.flatMap(({ attempt_id: attemptId, state, source, is_judged: isJudged }) => {
    if (state === 'in_progress') return [`attempt ${attemptId} was never ended`];
    if (!isJudged) return [`attempt ${attemptId} is ${state} and its answer was not judged`];
    return source === expected.get(attemptId) ? [] : [`attempt ${attemptId} was judged on “${source}”`];
  });
  return {
    figures: { attempts: expected.size, allEndedMs: endedMs, allGradedMs: Date.now() - began },
    faults,
  };
}

const hasEnded = ({ state }: Ended) => state !== 'in_progress';

async function saveSome({ person, path, attemptId, questionVersionId }: Sitter) {
  let source = '';
  const saves = 1 + Math.floor(Math.random() * 4);
  for (let revision = 1; revision <= saves; revision++) {
    source = `print(${revision})  # ${attemptId}`;
    await person.insist('PUT', `${path}/drafts`, {
      questionVersionId,
      language: 'python',
      source,
      revision,
      writerEpoch: 1,
    });
  }
  return { attemptId, source };
}

async function typeWithWrongClock(stand: Stand, sitter: Sitter, hours: number) {
  const chromium = await openChromium(stand, sitter, { hours });
  const source = await typeInto(chromium.page, `# typed with a clock ${hours} hours off`);
  await chromium.untilSaved();
  await chromium.kill();
  return { attemptId: sitter.attemptId, source };
}

async function until(
  stand: Stand,
  attempts: string[],
  patienceMs: number,
  isDone: (row: Ended) => boolean,
): Promise<Ended[]> {
  const patience = Date.now() + patienceMs;
  for (;;) {
    const rows = await stand.query<Ended>(
      `select a.id as attempt_id, a.state, s.source, s.state = 'judged' as is_judged
       from attempt a left join submission s on s.attempt_id = a.id and s.kind = 'submission'
       where a.id = any ($1)`,
      [attempts],
    );
    if (rows.every(isDone) || Date.now() > patience) return rows;
    await sleep(500);
  }
}
