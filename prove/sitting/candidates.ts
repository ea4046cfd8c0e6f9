import { randomUUID } from 'node:crypto';

import { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import { Invited } from '@fairshot/contracts/invitations/invitations.contract';
import { z } from 'zod';

import { inTurns } from '../in-turns.ts';
import { openPerson, type Person } from '../person.ts';
import type { Stand } from '../stand.ts';

/** A candidate in a running attempt. */
export interface Sitter {
  person: Person;
  attemptId: string;
  path: string;
  /** Of the assessment's first question. */
  questionVersionId: string;
}

/** One organization and its published assessment, from which people are invited. */
export interface Office {
  invite(count: number): Promise<string[]>;
  /** Gives the attempt a minute more, as staff do. */
  giveMinute(attemptId: string): Promise<void>;
}

const PER_LIST = 250;
const AT_ONCE = 20;
const DAYS = 30 * 24 * 3_600_000;

export async function openOffice({ address, ownersToken, query }: Stand): Promise<Office> {
  const owner = openPerson(address);
  await owner.insist('POST', '/api/log-in-by-link', { token: ownersToken });
  const me = Me.parse((await owner.insist('GET', '/api/me')).body);
  const organization = `/api/organizations/${me.organizations[0]?.id}`;
  const [published] = await query<{ id: string }>("select id from assessment where state = 'published'");
  let number = 0;
  return {
    async invite(count) {
      const links: string[] = [];
      while (links.length < count) {
        const size = Math.min(PER_LIST, count - links.length);
        const people = Array.from({ length: size }, () => ({ email: `sitter-${number++}@example.org` }));
        const answer = await owner.insist(
          'POST',
          `${organization}/assessments/${published?.id}/invitations`,
          {
            idempotencyKey: randomUUID(),
            people,
            opensAt: new Date(Date.now() - DAYS).toISOString(),
            closesAt: new Date(Date.now() + DAYS).toISOString(),
          },
        );
        links.push(...Invited.parse(answer.body).people.map(({ personalLink }) => personalLink ?? ''));
      }
      return links;
    },
    async giveMinute(attemptId) {
      const body = { idempotencyKey: randomUUID(), minutes: 1, reason: 'A minute more' };
      const answer = await owner.insist('POST', `${organization}/attempts/${attemptId}/time`, body);
      if (answer.status !== 200) throw new Error(`A minute was not given: ${JSON.stringify(answer.body)}`);
    },
  };
}

const Opened = z.object({ id: z.string() });
const Started = z.object({ attemptId: z.string() });

/** Opens the personal link; what Start needs. */
export async function openLink(
  stand: Stand,
  link: string,
): Promise<{ person: Person; invitationId: string }> {
  const person = openPerson(stand.address);
  const answer = await person.insist('POST', '/api/invitations/open', { token: link.split('/').at(-1) });
  return { person, invitationId: Opened.parse(answer.body).id };
}

/** From the personal link into a running attempt. */
export async function sit(stand: Stand, link: string): Promise<Sitter> {
  const { person, invitationId } = await openLink(stand, link);
  const started = await person.insist('POST', `/api/invitations/${invitationId}/start`, {});
  const { attemptId } = Started.parse(started.body);
  const path = `/api/attempts/${attemptId}`;
  const attempt = AttemptForCandidate.parse((await person.insist('GET', path)).body);
  return { person, attemptId, path, questionVersionId: attempt.questions[0]?.questionVersionId ?? '' };
}

/** Many attempts, a few started at a time. */
export async function sitAll(stand: Stand, office: Office, count: number): Promise<Sitter[]> {
  return inTurns('seated', await office.invite(count), AT_ONCE, (link) => sit(stand, link));
}
