import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import { sql } from 'kysely';

import { PRACTICE_GROUND } from '../../organizations/practice-ground.ts';
import type { Tx } from '../../platform/database.ts';

/** Minutes, extra time not counted: enough for two small questions and a look around. */
const PRACTICE_MINUTES = 30;
/** Whoever comes back later begins anew. */
const KEPT_HOURS = 24;

export interface PractisableInvitation {
  id: string;
  organization_id: string;
  candidate_id: string;
  candidate_name: string;
  assessment_version_id: string;
  state: InvitationState;
  is_over: boolean;
  offers_practice: boolean;
  extra_time_percent: number;
  break_minutes: number;
}

/** The candidate's own invitation, locked: of two presses the second finds what the first began. */
export async function lockPractisable(
  tx: Tx,
  candidateId: string,
  invitationId: string,
): Promise<PractisableInvitation | undefined> {
  const { rows } = await sql<PractisableInvitation>`
    select i.id, i.organization_id, i.candidate_id, c.name as candidate_name, i.assessment_version_id, i.state,
      fairshot_now() >= i.closes_at as is_over, v.offers_practice, i.extra_time_percent, i.break_minutes
    from invitation i
    join candidate c on c.id = i.candidate_id
    join assessment_version v on v.id = i.assessment_version_id
    where i.id = ${invitationId} and i.candidate_id = ${candidateId}
    for update of i`.execute(tx);
  return rows[0];
}

export async function findPractice(tx: Tx, invitationId: string): Promise<string | undefined> {
  const { rows } = await sql<{ attempt_id: string }>`
    select practice_attempt_id as attempt_id from practice
    where invitation_id = ${invitationId}
      and began_at > fairshot_now() - make_interval(hours => ${KEPT_HOURS})`.execute(tx);
  return rows[0]?.attempt_id;
}

/** From here on the practice is nobody's: no request finds it, and the worker removes it. */
export async function forgetPractice(tx: Tx, invitationId: string): Promise<void> {
  await tx.deleteFrom('practice').where('invitation_id', '=', invitationId).execute();
}

/**
 * The published version of the ground that asks the practice questions under the rules of this assessment: one for
 * each combination of rules that was ever needed, since rules are all that it takes from it.
 */
export async function ensurePracticeVersion(tx: Tx, assessmentVersionId: string): Promise<string> {
  return (
    (await findPracticeVersion(tx, assessmentVersionId)) ?? insertPracticeVersion(tx, assessmentVersionId)
  );
}

async function findPracticeVersion(tx: Tx, assessmentVersionId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select own.id from assessment_version own
    join assessment_version v on v.id = ${assessmentVersionId} and own.languages = v.languages
      and own.submissions_policy = v.submissions_policy and own.visibility = v.visibility
      and own.visibility_when = ${WHEN} and own.suggestions = v.suggestions
      and own.integrity_preset = v.integrity_preset and own.line_credit_minutes = v.line_credit_minutes
    where own.organization_id = ${PRACTICE_GROUND} and own.published_at is not null
    order by own.id limit 1`.execute(tx);
  return rows[0]?.id;
}

/** Nobody releases results of a practice. */
const WHEN = sql`case v.visibility_when when 'after_release' then 'at_end' else v.visibility_when end`;

async function insertPracticeVersion(tx: Tx, assessmentVersionId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with begun as (
      insert into assessment (organization_id, state) values (${PRACTICE_GROUND}, 'published') returning id
    )
    insert into assessment_version (organization_id, assessment_id, number, title, duration_minutes, languages,
      submissions_policy, visibility, visibility_when, suggestions, offers_practice, integrity_preset,
      line_credit_minutes)
    select ${PRACTICE_GROUND}, begun.id, 1, 'Practice', ${PRACTICE_MINUTES}, v.languages, v.submissions_policy,
      v.visibility, ${WHEN}, v.suggestions, false, v.integrity_preset, v.line_credit_minutes
    from begun, assessment_version v where v.id = ${assessmentVersionId}
    returning id`.execute(tx);
  const id = rows[0]?.id;
  if (!id)
    throw new Error(`assessment version ${assessmentVersionId} vanished while its invitation was locked`);
  await sql`
    insert into assessment_question (organization_id, assessment_version_id, position, question_version_id, points)
    select v.organization_id, ${id}, row_number() over (order by q.kind) - 1, v.id, 10
    from question q
    join lateral (
      select id, organization_id from question_version
      where question_id = q.id and published_at is not null order by number desc limit 1
    ) v on true
    where q.organization_id = ${PRACTICE_GROUND} and q.state = 'published'`.execute(tx);
  await sql`update assessment_version set published_at = fairshot_now() where id = ${id}`.execute(tx);
  return id;
}

/** Somebody of the ground who stands for this candidate, with an invitation that is accepted at once. */
export async function insertStandIn(
  tx: Tx,
  invitation: PractisableInvitation,
  versionId: string,
): Promise<{ candidateId: string; invitationId: string }> {
  const { rows } = await sql<{ candidate_id: string; invitation_id: string }>`
    with stand_in as (
      insert into candidate (organization_id, name, email)
      values (${PRACTICE_GROUND}, ${invitation.candidate_name}, uuidv7() || '@practice.invalid') returning id
    )
    insert into invitation (organization_id, assessment_version_id, candidate_id, state, opens_at, closes_at,
      duration_minutes, late_start, accepted_at, extra_time_percent, break_minutes, accommodated_at)
    select ${PRACTICE_GROUND}, ${versionId}, stand_in.id, 'accepted', fairshot_now(),
      fairshot_now() + make_interval(hours => ${KEPT_HOURS}), ${PRACTICE_MINUTES}, 'full', fairshot_now(),
      ${invitation.extra_time_percent}, ${invitation.break_minutes}, fairshot_now()
    from stand_in
    returning id as invitation_id, candidate_id`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('nobody stands in');
  return { candidateId: row.candidate_id, invitationId: row.invitation_id };
}

export async function insertPractice(
  tx: Tx,
  { id, organization_id, candidate_id }: PractisableInvitation,
  attempt: { id: string; candidate_id: string },
): Promise<void> {
  await tx
    .insertInto('practice')
    .values({
      invitation_id: id,
      organization_id,
      candidate_id,
      practice_attempt_id: attempt.id,
      practice_candidate_id: attempt.candidate_id,
    })
    .execute();
}

/**
 * Removes what is a day old or nobody's any more, with everything that hangs on it. What a judge has in hand waits for
 * the next time.
 */
export async function deleteForgotten(tx: Tx): Promise<void> {
  await sql`
    delete from practice where began_at <= fairshot_now() - make_interval(hours => ${KEPT_HOURS})`.execute(
    tx,
  );
  await sql`
    delete from attempt a where a.organization_id = ${PRACTICE_GROUND}
      and not exists (select from practice p where p.practice_attempt_id = a.id)
      and not exists (select from submission s where s.attempt_id = a.id and s.state in ('queued', 'running'))`.execute(
    tx,
  );
  await sql`
    delete from invitation i where i.organization_id = ${PRACTICE_GROUND}
      and not exists (select from attempt a where a.invitation_id = i.id)`.execute(tx);
  await sql`
    delete from candidate c where c.organization_id = ${PRACTICE_GROUND}
      and not exists (select from invitation i where i.candidate_id = c.id)`.execute(tx);
}
