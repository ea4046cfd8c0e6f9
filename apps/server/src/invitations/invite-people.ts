import { type Invite, Invited } from '@fairshot/contracts/invitations/invitations.contract';

import { requirePublishedVersion } from '../assessments/require-published-version.ts';
import { postLetters } from '../letters/post-letter.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { seal, unseal } from '../platform/seal.ts';
import { hashToken, newToken } from '../platform/token.ts';
import { invitationLetter, isTimeZone } from './invitation-letter.ts';
import {
  claimBatch,
  expireFor,
  findStandingInvitations,
  getInviter,
  insertInvitations,
  isPast,
  keepAnswer,
  type Person,
  putCandidates,
} from './invite.store.ts';

type Version = Awaited<ReturnType<typeof requirePublishedVersion>>;

interface NewInvitation {
  candidateId: string;
  email: string;
  name: string;
  token: string;
}

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
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const version = await requirePublishedVersion(tx, assessmentId);
    const given = await claimBatch(tx, caller.organizationId, input.idempotencyKey);
    if (given) return Invited.parse(JSON.parse(unseal(platform.config.secret, PURPOSE, given)));
    await requireWindow(tx, input);

    const answer = { people: await inviteEach(platform, tx, caller, version, input) };
    await keepAnswer(tx, input.idempotencyKey, seal(platform.config.secret, PURPOSE, JSON.stringify(answer)));
    return answer;
  });
}

async function requireWindow(tx: Tx, { opensAt, closesAt, timeZone }: Invite): Promise<void> {
  const fields = [];
  if (Date.parse(closesAt) <= Date.parse(opensAt)) {
    fields.push({ path: 'closesAt', message: 'Must be later than the opening' });
  } else if (await isPast(tx, new Date(closesAt))) {
    fields.push({ path: 'closesAt', message: 'Is over already' });
  }
  if (!isTimeZone(timeZone)) fields.push({ path: 'timeZone', message: 'This time zone is not known' });
  if (fields.length > 0) throw refuse('bad_input', { fields });
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
  const fresh = candidates
    .filter((candidate) => !standing.has(candidate.id))
    .map(({ id, email, name }) => ({ candidateId: id, email, name, token: newToken() }));
  const made = await insertInvitations(
    tx,
    fresh.map((one) => invitationRow(caller, version, input, one)),
  );
  const invitationOf = new Map(made.map((row) => [row.candidate_id, row.id]));
  await writeLetters(platform, tx, caller, version, input, fresh, invitationOf);

  const tokenOf = new Map(fresh.map((one) => [one.candidateId, one.token]));
  return candidates.map(({ id, email }) => {
    const token = tokenOf.get(id);
    return token === undefined
      ? { email, outcome: 'already_invited' as const, invitationId: standing.get(id) ?? '' }
      : {
          email,
          outcome: 'invited' as const,
          invitationId: invitationOf.get(id) ?? '',
          personalLink: personalLink(platform, token),
        };
  });
}

/** The address a candidate gets; pages live outside `/api`. */
export function personalLink(platform: Platform, token: string): string {
  return `${platform.config.baseUrl}/test/${token}`;
}

/** In the order of the list, but locked in the order of addresses, so that two lists never wait for each other. */
async function requireCandidates(tx: Tx, caller: ActingMember, people: readonly Person[]) {
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

function invitationRow(caller: ActingMember, version: Version, input: Invite, one: NewInvitation) {
  return {
    organization_id: caller.organizationId,
    assessment_version_id: version.id,
    candidate_id: one.candidateId,
    token_hash: hashToken(one.token),
    opens_at: new Date(input.opensAt),
    closes_at: new Date(input.closesAt),
    duration_minutes: version.duration_minutes,
    late_start: input.lateStart,
    time_zone: input.timeZone,
    created_by: caller.memberId,
  };
}

async function writeLetters(
  platform: Platform,
  tx: Tx,
  caller: ActingMember,
  version: Version,
  input: Invite,
  fresh: readonly NewInvitation[],
  invitationOf: ReadonlyMap<string, string>,
): Promise<void> {
  const inviter = await getInviter(tx, caller.memberId);
  await postLetters(
    platform,
    tx,
    fresh.map((one) => ({
      kind: 'invitation',
      recipient: one.email,
      organizationId: caller.organizationId,
      invitationId: invitationOf.get(one.candidateId) ?? '',
      ...invitationLetter(
        {
          candidateName: one.name,
          organization: inviter.organization,
          title: version.title,
          durationMinutes: version.duration_minutes,
          opensAt: new Date(input.opensAt),
          closesAt: new Date(input.closesAt),
          timeZone: input.timeZone,
          inviter,
        },
        personalLink(platform, one.token),
      ),
    })),
  );
}
