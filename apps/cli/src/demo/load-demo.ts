import { NO_ACCOMMODATIONS } from '@fairshot/contracts/invitations/accommodations';
import { createLogInLink } from '@fairshot/server/accounts/create-log-in-link';
import { needsOwner } from '@fairshot/server/accounts/first-run-link';
import { invitePeople } from '@fairshot/server/invitations/invite-people';
import type { ActingMember } from '@fairshot/server/platform/caller';
import type { Platform } from '@fairshot/server/platform/platform';
import { addStarterQuestions } from '@fairshot/server/questions/add-starter-questions';
import { randomUUID } from 'node:crypto';
import { CANDIDATES, KESTREL } from '../../../../db/cast.ts';
import { composeScreening } from './compose-screening.ts';
import { DemoRefused } from './demo-refused.ts';
import { type Hired, hireCast } from './hire-cast.ts';

/** What somebody who loads the demo wants to know: where to go, as whom. */
export interface Demo {
  organization: string;
  assessment: string;
  logIns: { name: string; role: string; link: string }[];
  personalLinks: { name: string; link: string }[];
}

const WINDOW_DAYS = 14;

/**
 * Loads the cast of `db/cast.ts`: one organization with its staff, the questions that ship with FairShot, one
 * published assessment and an invitation for each candidate. Gives out one-time links, never passwords. A
 * database in use is refused unless `add` is set.
 */
export async function loadDemo(platform: Platform, options: { add: boolean }): Promise<Demo> {
  const isEmpty = await needsOwner(platform);
  if (!isEmpty && !options.add) {
    throw new DemoRefused(
      'This FairShot is in use. The demo adds an organization and people who do not exist.\nTo add them all the same: npx fairshot demo --add',
    );
  }
  const { staff, author, recruiter } = await hireCast(platform, isEmpty);
  await addStarterQuestions(platform, author);
  const { id, title } = await composeScreening(platform, author);
  return {
    organization: KESTREL.name,
    assessment: title,
    logIns: await logIns(platform, staff),
    personalLinks: await inviteCandidates(platform, recruiter, id),
  };
}

async function logIns(platform: Platform, staff: Hired[]): Promise<Demo['logIns']> {
  const links = [];
  for (const { name, role, accountId } of staff) {
    links.push({ name, role, link: await createLogInLink(platform, accountId) });
  }
  return links;
}

async function inviteCandidates(
  platform: Platform,
  recruiter: ActingMember,
  assessmentId: string,
): Promise<Demo['personalLinks']> {
  const opensAt = new Date();
  const closesAt = new Date(opensAt.getTime() + WINDOW_DAYS * 86_400_000);
  const { people } = await invitePeople(platform, recruiter, assessmentId, {
    idempotencyKey: randomUUID(),
    people: Object.values(CANDIDATES),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    lateStart: 'truncate',
    accommodations: NO_ACCOMMODATIONS,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const nameOf = new Map<string, string>(Object.values(CANDIDATES).map(({ email, name }) => [email, name]));
  return people.map(({ email, personalLink }) => ({
    name: nameOf.get(email) ?? email,
    link: personalLink ?? '',
  }));
}
