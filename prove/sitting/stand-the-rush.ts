import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Outcome, percentile } from '../outcome.ts';
import type { Answer } from '../person.ts';
import type { Stand } from '../stand.ts';
import { type Office, openLink, type Sitter, sitAll } from './candidates.ts';

const RUSH_MS = 60_000;
const AUTOSAVE_MS = 3_000;
const MOST_P99_MS = 500;

/**
 * A lecture hall: everybody submits in the same minute while every editor saves; and everybody starts by link in the
 * same minute. All figures are of the whole round trip, with the load made on the same machine.
 */
export async function standTheRush(stand: Stand, office: Office, share: number): Promise<Outcome> {
  const sitters = await sitAll(stand, office, Math.ceil(600 * share));
  const answers = (await Promise.all(sitters.map(workAMinute))).flat();
  const links = await office.invite(Math.ceil(2_000 * share));
  const starts = (await Promise.all(links.map((link) => startSoon(stand, link)))).flat();

  const [rows] = await stand.query<{ count: number }>(
    "select count(*)::int as count from submission where kind = 'submission' and attempt_id = any ($1)",
    [sitters.map(({ attemptId }) => attemptId)],
  );
  const p99 = percentile(
    answers.map(({ ms }) => ms),
    0.99,
  );
  return {
    figures: {
      submissions: rows?.count ?? 0,
      saves: answers.length - sitters.length,
      p50Ms: percentile(
        answers.map(({ ms }) => ms),
        0.5,
      ),
      p99Ms: p99,
      starts: links.length,
      startP99Ms: percentile(
        starts.map(({ ms }) => ms),
        0.99,
      ),
    },
    faults: [
      ...failed('a request of the rush', answers),
      ...failed('a start by link', starts),
      ...(rows?.count === sitters.length
        ? []
        : [`${sitters.length} submitted and ${rows?.count} rows are there`]),
      ...(p99 > MOST_P99_MS
        ? [`the slowest hundredth took ${p99} ms or more, ${MOST_P99_MS} are promised`]
        : []),
    ],
  };
}

function failed(what: string, answers: readonly Answer[]): string[] {
  const bad = answers.filter(({ status }) => status === 0 || status >= 400);
  return bad.length === 0
    ? []
    : [
        `${bad.length} times ${what} was answered ${[...new Set(bad.map(({ status }) => status))].join(', ')}`,
      ];
}

async function workAMinute({ person, path, questionVersionId }: Sitter): Promise<Answer[]> {
  const answers: Answer[] = [];
  const began = performance.now();
  const submitsAt = Math.random() * RUSH_MS;
  let hasSubmitted = false;
  await sleep(Math.random() * AUTOSAVE_MS);
  for (let revision = 1; performance.now() - began < RUSH_MS; revision++) {
    const source = `print(${revision})`;
    const draft = { questionVersionId, language: 'python', source, revision, writerEpoch: 1 };
    answers.push(await person.ask('PUT', `${path}/drafts`, draft));
    if (
      !hasSubmitted &&
      (performance.now() - began > submitsAt || performance.now() - began > RUSH_MS - AUTOSAVE_MS)
    ) {
      hasSubmitted = true;
      const body = {
        idempotencyKey: randomUUID(),
        questionVersionId,
        language: 'python',
        source,
        writerEpoch: 1,
      };
      answers.push(await person.ask('POST', `${path}/submissions`, body));
    }
    await sleep(AUTOSAVE_MS);
  }
  return answers;
}

async function startSoon(stand: Stand, link: string): Promise<Answer[]> {
  await sleep(Math.random() * RUSH_MS);
  const { person, invitationId } = await openLink(stand, link);
  const started = await person.ask('POST', `/api/invitations/${invitationId}/start`, {});
  const read = await person.ask('GET', `/api/attempts/${String(started.body['attemptId'])}`);
  return [started, read];
}
