import * as routes from '@fairshot/contracts/invitations/invitations.contract';

import { candidate, member } from '../platform/actor.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { createRateLimit } from '../platform/rate-limit.ts';
import { refuse } from '../platform/refuse.ts';
import { findInvitationOf } from './candidate-invitation.store.ts';
import { SESSION_DAYS } from './candidate-session.store.ts';
import { candidateView } from './candidate-view.ts';
import { CANDIDATE_COOKIE } from './find-candidate.ts';
import { listInvitations } from './invitation.store.ts';
import { listItem, listItemForInviter } from './invitation-view.ts';
import { invitePeople } from './invite-people.ts';
import { openInvitation } from './open-invitation.ts';
import { renewLink } from './renew-link.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { setAccommodations } from './set-accommodations.ts';

const DAY_SECONDS = 24 * 3600;
const QUARTER_HOUR = 15 * 60;

/** Invitations, for staff who write them and candidates who open them. */
export function serveInvitations(server: HttpServer, platform: Platform): void {
  const misses = createRateLimit({ points: 60, seconds: QUARTER_HOUR });
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: platform.config.baseUrl.startsWith('https:'),
    maxAge: SESSION_DAYS * DAY_SECONDS,
  } as const;

  server.serve(routes.invitePeople, ({ caller, params, body }) =>
    invitePeople(platform, caller, params.assessmentId, body),
  );
  server.serve(routes.listInvitations, async ({ caller, query }) => {
    const acting = member(caller.organizationId, caller.accountId);
    const rows = await platform.db.transaction(acting, (tx) => listInvitations(tx, query));
    const mayInvite = caller.role === 'owner' || caller.role === 'recruiter';
    return { invitations: rows.map(mayInvite ? listItemForInviter : listItem) };
  });
  server.serve(routes.revokeInvitation, ({ caller, params }) =>
    revokeInvitation(platform, caller, params.invitationId),
  );
  server.serve(routes.renewLink, ({ caller, params }) => renewLink(platform, caller, params.invitationId));
  server.serve(routes.setAccommodations, ({ caller, params, body }) =>
    setAccommodations(platform, caller, params.invitationId, body),
  );
  server.serve(routes.openInvitation, async ({ body, request, reply }) => {
    const opened = await openInvitation(platform, misses, {
      token: body.token,
      cookie: request.cookies[CANDIDATE_COOKIE],
      ip: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
    });
    reply.setCookie(CANDIDATE_COOKIE, opened.cookie, cookie);
    return opened.invitation;
  });
  server.serve(routes.getInvitation, async ({ caller, params }) => {
    const row = await platform.db.transaction(candidate(caller.candidateId), (tx) =>
      findInvitationOf(tx, caller.candidateId, params.invitationId),
    );
    if (!row) throw refuse('not_found');
    return candidateView(row, caller.candidateSessionId);
  });
}
