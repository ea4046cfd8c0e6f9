import type {
  MemberForColleague,
  MemberForOwner,
  MemberInvitation,
  PeopleEvent,
} from '@fairshot/contracts/organizations/members.contract';

import type { MemberInvitationRow } from './member-invitation.store.ts';
import type { MemberRow } from './member.store.ts';
import type { PeopleEventRow } from './people-event.store.ts';

export function colleagueView(row: MemberRow, yourId: string): MemberForColleague {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    joinedAt: row.joined_at.toISOString(),
    isYou: row.id === yourId,
  };
}

export function ownerView(row: MemberRow, yourId: string): MemberForOwner {
  return {
    ...colleagueView(row, yourId),
    lastSeenAt: row.last_seen_at.toISOString(),
    hasSecondFactor: row.two_factor_enabled,
  };
}

export function invitationView(row: MemberInvitationRow): MemberInvitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    state: row.state,
    invitedBy: row.inviter,
    sentAt: row.sent_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ...(row.ended_at ? { endedAt: row.ended_at.toISOString() } : {}),
  };
}

export function eventView(row: PeopleEventRow): PeopleEvent {
  return {
    id: row.id,
    kind: row.kind,
    actor: row.actor ?? '',
    happenedAt: row.happened_at.toISOString(),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.role_before === null ? {} : { roleBefore: row.role_before }),
    ...(row.role_after === null ? {} : { roleAfter: row.role_after }),
  };
}
