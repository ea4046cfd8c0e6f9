import { type Invite, Invited } from '@fairshot/contracts/invitations/invitations.contract';

import { requirePublishedVersion } from '../assessments/require-published-version.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { seal, unseal } from '../platform/seal.ts';
import { hashToken, newToken } from '../platform/token.ts';
import {
  claimBatch,
  expireFor,
  findStandingInvitations,
  insertInvitations,
  keepAnswer,
  type Person,
  putCandidates,
} from './invite.store.ts';
import { personalLink, postInvitationLetters } from './post-invitation-letters.ts';
import { requireWindow } from './require-window.ts';

type Version = Awaited<ReturnType<typeof requirePublishedVersion>>;
type Candidate = Awaited<ReturnType<typeof putCandidates>>[number];
type Made = Candidate & { invitationId: string; token: string; allottedMinutes: number };

const PURPOSE = 'invitation batch';

/**
 * Invites people to the newest published version: candidates, invitations and letters come into being together
 * or not at all. Whoever is invited already keeps their invitation. A list sent twice invites once and gets the
 * same answer, links included; a person named twice in it is invited once.
 */
export async function invitePeople(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
  input: Invite,
): Promise<Invited> {
  const { secret } = platform.config;
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const version = await requirePublishedVersion(tx, assessmentId);
    const given = await claimBatch(tx, caller.organizationId, input.idempotencyKey);
    if (given) return Invited.parse(JSON.parse(unseal(secret, PURPOSE, given)));
    await requireWindow(tx, input);

    const answer = { people: await inviteEach(platform, tx, caller, version, input) };
    await keepAnswer(tx, input.idempotencyKey, seal(secret, PURPOSE, JSON.stringify(answer)));
    return answer;
  });
}

async function inviteEach(
  platform: Platform,
  tx: Tx,
  caller: ActingMember,
  version: Version,
  input: Invite,
): Promise<Invited['people']> {
  const candidates = await requireCandidates(tx, caller, withoutRepeats(input.people));
  const ids = candidates.map((candidate) => candidate.id);
  await expireFor(tx, ids);
  const standing = await findStandingInvitations(tx, version.assessment_id, ids);
  const fresh = candidates.filter(({ id }) => !standing.has(id));
  const made = await makeInvitations(tx, caller, version, input, fresh);
  await postInvitationLetters(
    platform,
    tx,
    caller,
    made.map((one) => addressed(one, version, input)),
  );

  const madeFor = new Map(made.map((one) => [one.id, one]));
  return candidates.map(({ id, email }) => {
    const one = madeFor.get(id);
    if (!one) return { email, outcome: 'already_invited', invitationId: standing.get(id) ?? '' };
    const { invitationId, token } = one;
    return { email, outcome: 'invited', invitationId, personalLink: personalLink(platform, token) };
  });
}

/** In the order of the list, but locked in the order of addresses, so that two lists never wait for each other. */
async function requireCandidates(
  tx: Tx,
  caller: ActingMember,
  people: readonly Person[],
): Promise<Candidate[]> {
  const inOrder = people.toSorted((a, b) => (a.email < b.email ? -1 : 1));
  const rows = await putCandidates(tx, caller.organizationId, inOrder);
  const byAddress = new Map(rows.map((row) => [row.email, row]));
  return people.flatMap(({ email }) => byAddress.get(email) ?? []);
}

function withoutRepeats(people: readonly Person[]): Person[] {
  const byAddress = new Map<string, Person>();
  for (const { email, name } of people) {
    if (!byAddress.get(email)?.name) byAddress.set(email, { email, name: name.replace(/\s+/g, ' ') });
  }
  return [...byAddress.values()];
}

async function makeInvitations(
  tx: Tx,
  caller: ActingMember,
  version: Version,
  input: Invite,
  fresh: readonly Candidate[],
): Promise<Made[]> {
  const withTokens = fresh.map((candidate) => ({ ...candidate, token: newToken() }));
  const rows = await insertInvitations(
    tx,
    withTokens.map(({ id, token }) => ({
      organization_id: caller.organizationId,
      assessment_version_id: version.id,
      candidate_id: id,
      token_hash: hashToken(token),
      opens_at: new Date(input.opensAt),
      closes_at: new Date(input.closesAt),
      duration_minutes: version.duration_minutes,
      late_start: input.lateStart,
      time_zone: input.timeZone,
      created_by: caller.memberId,
      ...accommodated(caller, input),
    })),
  );
  const madeFor = new Map(rows.map((row) => [row.candidate_id, row]));
  return withTokens.flatMap((one) => {
    const row = madeFor.get(one.id);
    return row ? [{ ...one, invitationId: row.id, allottedMinutes: row.allotted_minutes }] : [];
  });
}

function accommodated({ memberId }: ActingMember, { accommodations }: Invite) {
  const { extraTimePercent, breakMinutes } = accommodations;
  if (extraTimePercent === 0 && breakMinutes === 0) return {};
  return {
    extra_time_percent: extraTimePercent,
    break_minutes: breakMinutes,
    accommodated_by: memberId,
  };
}

function addressed(made: Made, version: Version, input: Invite) {
  const { invitationId, email, name, token, allottedMinutes } = made;
  return {
    invitationId,
    recipient: email,
    token,
    candidateName: name,
    title: version.title,
    durationMinutes: allottedMinutes,
    opensAt: new Date(input.opensAt),
    closesAt: new Date(input.closesAt),
    lateStart: input.lateStart,
    timeZone: input.timeZone,
  };
}
