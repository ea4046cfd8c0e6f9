import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { AssessmentListItem } from '@fairshot/contracts/assessments/assessments.contract';
import { InvitationForCandidate, Invited } from '@fairshot/contracts/invitations/invitations.contract';
import { LIVE_PATH } from '@fairshot/contracts/live.contract';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { openVisitor, type Visitor } from './visitor.ts';

const Assessments = z.object({ assessments: z.array(AssessmentListItem) });
const Started = z.object({ attemptId: z.string() });

const HOUR = 3_600_000;
/** As a lecture hall does it: not all in the same millisecond. */
const AT_ONCE = 10;

/**
 * Loads the demo into the FairShot that runs from `clone`, invites `count` people to its assessment and lets each
 * open the link, start and keep the page's socket open. Returns what closes the sockets again.
 */
export async function openSittings(clone: string, address: string, count: number): Promise<() => void> {
  const owner = openVisitor(address);
  await owner.post('/api/log-in-by-link', { token: ownersToken(clone, address) });
  const links = await invite(owner, count);
  const sockets: WebSocket[] = [];
  while (links.length) {
    const some = links.splice(0, AT_ONCE).map((link) => sit(address, link));
    sockets.push(...(await Promise.all(some)));
  }
  return () => {
    for (const socket of sockets) socket.terminate();
  };
}

function ownersToken(clone: string, address: string): string {
  const output = execFileSync(process.execPath, [join(clone, 'apps/cli/bin/fairshot.mjs'), 'demo'], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', BASE_URL: address },
  });
  const token = /owner\s+\S+\/log-in\/(\S+)/.exec(output)?.[1];
  if (!token) throw new Error(`The demo printed no link for its owner:\n${output}`);
  return token;
}

async function invite(owner: Visitor, count: number): Promise<string[]> {
  const me = Me.parse(await owner.get('/api/me'));
  const organization = `/api/organizations/${me.organizations[0]?.id}`;
  const { assessments } = Assessments.parse(await owner.get(`${organization}/assessments`));
  const published = assessments.find(({ state }) => state === 'published');
  const people = Array.from({ length: count }, (_, number) => ({ email: `sitting-${number}@example.org` }));
  const invited = await owner.post(`${organization}/assessments/${published?.id}/invitations`, {
    idempotencyKey: randomUUID(),
    people,
    opensAt: new Date(Date.now() - HOUR).toISOString(),
    closesAt: new Date(Date.now() + HOUR).toISOString(),
  });
  return Invited.parse(invited).people.map(({ personalLink }) => personalLink ?? '');
}

async function sit(address: string, personalLink: string): Promise<WebSocket> {
  const candidate = openVisitor(address);
  const token = personalLink.split('/').at(-1);
  const invitation = InvitationForCandidate.parse(await candidate.post('/api/invitations/open', { token }));
  const started = await candidate.post(`/api/invitations/${invitation.id}/start`);
  const { attemptId } = Started.parse(started);
  await candidate.get(`/api/attempts/${attemptId}`);
  const socket = new WebSocket(`${address.replace('http', 'ws')}${LIVE_PATH}?attempt=${attemptId}`, {
    headers: { cookie: candidate.cookie() },
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}
