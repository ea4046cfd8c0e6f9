import { randomUUID } from 'node:crypto';

import { inTurns } from '../in-turns.ts';
import type { Outcome } from '../outcome.ts';
import type { Stand } from '../stand.ts';
import { type Office, openLink, type Sitter, sitAll } from './candidates.ts';

const CLICKS = 20;
const AT_ONCE = 8;
/** A candidate may hand in five in half a minute: each attempt sends fewer. */
const PER_ATTEMPT = 4;

/**
 * Twenty clicks on Start make one attempt; a submission sent two to five times is one row; saves that arrive in any
 * order and more than once leave the highest revision.
 */
export async function loseNoRace(stand: Stand, office: Office, share: number): Promise<Outcome> {
  const races = Math.ceil(1_000 * share);
  const links = await office.invite(races);
  const doubled = await inTurns('start races', links, AT_ONCE, (link) => race(stand, link));
  const sitters = await sitAll(stand, office, Math.ceil((1_000 * share) / PER_ATTEMPT));
  const sent = (await inTurns('sent again and again', sitters, AT_ONCE, submitTwice)).flat();
  const saved = await inTurns('saved in any order', sitters, AT_ONCE, (sitter) =>
    saveInAnyOrder(stand, sitter),
  );

  const [rows] = await stand.query<{ rows: number; keys: number }>(
    'select count(*)::int as rows, count(distinct id)::int as keys from submission where attempt_id = any ($1)',
    [sitters.map(({ attemptId }) => attemptId)],
  );
  const faults = [
    ...doubled.filter((fault) => fault !== undefined),
    ...saved.filter((fault) => fault !== undefined),
    ...(rows?.rows === sent.length
      ? []
      : [`${sent.length} submissions were sent and ${rows?.rows} rows are there`]),
    ...sent
      .filter(({ ids }) => new Set(ids).size !== 1)
      .map(({ ids }) => `one submission was answered as ${ids.join(', ')}`),
  ];
  return { figures: { startRaces: races, submissions: sent.length, saveRaces: saved.length }, faults };
}

async function race(stand: Stand, link: string): Promise<string | undefined> {
  const { person, invitationId } = await openLink(stand, link);
  const clicks = Array.from({ length: CLICKS }, () =>
    person.insist('POST', `/api/invitations/${invitationId}/start`, {}),
  );
  const answers = await Promise.all(clicks);
  const attempts = new Set(answers.map(({ body }) => body['attemptId']));
  const [row] = await stand.query<{ count: number }>(
    'select count(*)::int as count from attempt where invitation_id = $1',
    [invitationId],
  );
  return attempts.size === 1 && row?.count === 1
    ? undefined
    : `${CLICKS} clicks on Start made ${row?.count} attempts and ${attempts.size} answers`;
}

async function submitTwice(sitter: Sitter): Promise<{ ids: unknown[] }[]> {
  const sent: { ids: unknown[] }[] = [];
  for (let number = 0; number < PER_ATTEMPT; number++) {
    const body = {
      idempotencyKey: randomUUID(),
      questionVersionId: sitter.questionVersionId,
      language: 'python',
      source: `print(${number})`,
      writerEpoch: 1,
    };
    const times = 2 + (number % 4);
    const answers = await Promise.all(
      Array.from({ length: times }, () => sitter.person.insist('POST', `${sitter.path}/submissions`, body)),
    );
    sent.push({ ids: answers.map((answer) => answer.body['id']) });
  }
  return sent;
}

const SAVES = 12;

async function saveInAnyOrder(stand: Stand, { person, path, attemptId, questionVersionId }: Sitter) {
  const revisions = Array.from({ length: SAVES }, (_, index) => index + 1);
  const shuffled = [...revisions, SAVES, 3].toSorted(() => Math.random() - 0.5);
  for (const revision of shuffled) {
    const draft = {
      questionVersionId,
      language: 'cpp',
      source: `revision ${revision}`,
      revision,
      writerEpoch: 1,
    };
    await person.insist('PUT', `${path}/drafts`, draft);
  }
  const [held] = await stand.query<{ source: string }>(
    "select source from draft where attempt_id = $1 and language = 'cpp'",
    [attemptId],
  );
  return held?.source === `revision ${SAVES}`
    ? undefined
    : `of ${SAVES} saves, arriving as ${shuffled.join(' ')}, “${held?.source}” is held`;
}
