import * as routes from '@fairshot/contracts/organizations/members.contract';

import { requirePassword } from '../accounts/require-password.ts';
import type { Sessions } from '../accounts/sessions.port.ts';
import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import type { RateLimit } from '../platform/rate-limit.ts';
import { changeRole } from './change-role.ts';
import { endMemberSessions } from './end-member-sessions.ts';
import { inviteMembers } from './invite-members.ts';
import { listMemberInvitations } from './member-invitation.store.ts';
import { listMembers } from './member.store.ts';
import { listPeopleEvents } from './people-event.store.ts';
import { colleagueView, eventView, invitationView, ownerView } from './people-view.ts';
import { removeMember } from './remove-member.ts';
import { resendMemberInvitation } from './resend-member-invitation.ts';
import { restoreMember } from './restore-member.ts';
import { revokeMemberInvitation } from './revoke-member-invitation.ts';
import { transferOwnership } from './transfer-ownership.ts';

const EVENTS = 50;
const INVITATIONS = 500;

/** Who works in an organization, and what owners do about it. */
export function serveMembers(
  server: HttpServer,
  platform: Platform,
  sessions: Sessions,
  guesses: RateLimit,
): void {
  const actingAs = (caller: MemberCaller) => member(caller.organizationId, caller.accountId);

  async function people(caller: MemberCaller): Promise<routes.People> {
    return platform.db.transaction(actingAs(caller), async (tx) => {
      const members = await listMembers(tx, caller.organizationId);
      const invitations = await listMemberInvitations(tx, caller.organizationId, INVITATIONS);
      return {
        members: members.map((row) => ownerView(row, caller.memberId)),
        invitations: invitations.map(invitationView),
      };
    });
  }

  server.serve(routes.listMembers, async ({ caller }) => {
    const rows = await platform.db.transaction(actingAs(caller), (tx) =>
      listMembers(tx, caller.organizationId),
    );
    return { members: rows.map((row) => colleagueView(row, caller.memberId)) };
  });
  server.serve(routes.getPeople, ({ caller }) => people(caller));
  server.serve(routes.listPeopleEvents, async ({ caller, query }) => {
    const rows = await platform.db.transaction(actingAs(caller), (tx) =>
      listPeopleEvents(tx, caller.organizationId, EVENTS + 1, query.before),
    );
    return { events: rows.slice(0, EVENTS).map(eventView), hasMore: rows.length > EVENTS };
  });

  server.serve(routes.changeRole, async ({ caller, params, body }) => {
    await changeRole(platform, caller, params.memberId, body);
    return people(caller);
  });
  server.serve(routes.removeMember, async ({ caller, params }) => {
    await removeMember(platform, caller, params.memberId);
    return people(caller);
  });
  server.serve(routes.restoreMember, async ({ caller, params }) => {
    await restoreMember(platform, caller, params.memberId);
    return people(caller);
  });
  server.serve(routes.endMemberSessions, ({ caller, params }) =>
    endMemberSessions(platform, caller, params.memberId),
  );
  server.serve(routes.leaveOrganization, ({ caller }) => removeMember(platform, caller, caller.memberId));
  server.serve(routes.transferOwnership, async ({ caller, body }) => {
    await requirePassword(platform, sessions, guesses, caller.accountId, body.password);
    await transferOwnership(platform, caller, body);
  });

  server.serve(routes.inviteMembers, ({ caller, body }) => inviteMembers(platform, caller, body));
  server.serve(routes.resendMemberInvitation, ({ caller, params, body }) =>
    resendMemberInvitation(platform, caller, params.memberInvitationId, body.sendsLetter),
  );
  server.serve(routes.revokeMemberInvitation, ({ caller, params }) =>
    revokeMemberInvitation(platform, caller, params.memberInvitationId),
  );
}
