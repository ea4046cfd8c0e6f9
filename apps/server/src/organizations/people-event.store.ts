import type { PEOPLE_EVENTS } from '@fairshot/contracts/organizations/members.contract';
import type { Role } from '@fairshot/contracts/organizations/role';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export type PeopleEventKind = (typeof PEOPLE_EVENTS)[number];

export interface PeopleEventDetails {
  subjectId?: string;
  subjectEmail?: string;
  roleBefore?: Role;
  roleAfter?: Role;
}

/** Who acted, in which organization, and what they did to whom. */
export async function insertPeopleEvent(
  tx: Tx,
  actor: { organizationId: string; memberId: string },
  kind: PeopleEventKind,
  details: PeopleEventDetails = {},
): Promise<void> {
  await tx
    .insertInto('people_event')
    .values({
      organization_id: actor.organizationId,
      kind,
      actor_id: actor.memberId,
      subject_id: details.subjectId ?? null,
      subject_email: details.subjectEmail ?? null,
      role_before: details.roleBefore ?? null,
      role_after: details.roleAfter ?? null,
    })
    .execute();
}

export interface PeopleEventRow {
  id: string;
  kind: PeopleEventKind;
  actor: string | null;
  subject: string | null;
  role_before: Role | null;
  role_after: Role | null;
  happened_at: Date;
}

/** Newest first; `before` names the last one of the page before. */
export async function listPeopleEvents(
  tx: Tx,
  organizationId: string,
  limit: number,
  before: string | undefined,
): Promise<PeopleEventRow[]> {
  const rows = await tx
    .selectFrom('people_event as e')
    .leftJoin('member as actor', 'actor.id', 'e.actor_id')
    .leftJoin('account as actor_account', 'actor_account.id', 'actor.account_id')
    .leftJoin('member as subject', 'subject.id', 'e.subject_id')
    .leftJoin('account as subject_account', 'subject_account.id', 'subject.account_id')
    .select([
      'e.id',
      'e.kind',
      'e.role_before',
      'e.role_after',
      'e.happened_at',
      'actor_account.name as actor',
      sql<string | null>`coalesce(subject_account.name, e.subject_email)`.as('subject'),
    ])
    .where('e.organization_id', '=', organizationId)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(e.happened_at, e.id) < (select happened_at, id from people_event as last where last.id = ${before})`,
      ),
    )
    .orderBy('e.happened_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute();
  return rows as PeopleEventRow[];
}
