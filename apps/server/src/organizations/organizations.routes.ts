import { listOrganizations } from '@fairshot/contracts/accounts/admins.contract';
import * as joining from '@fairshot/contracts/organizations/join.contract';
import * as routes from '@fairshot/contracts/organizations/organizations.contract';

import { browserOf } from '../accounts/accounts.routes.ts';
import type { Sessions } from '../accounts/sessions.port.ts';
import { member, system } from '../platform/actor.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { describeMe } from './describe-me.ts';
import { joinAnew, joinOrganization, lookAtInvitation } from './join-organization.ts';
import { getOrganization, listAllOrganizations, type OrganizationRow } from './organization.store.ts';
import { saveOrganization } from './save-organization.ts';

/** Organizations, their rules, and the way into them. */
export function serveOrganizations(server: HttpServer, platform: Platform, sessions: Sessions): void {
  server.serve(routes.getOrganization, async ({ caller }) =>
    settings(
      await platform.db.transaction(member(caller.organizationId, caller.accountId), (tx) =>
        getOrganization(tx, caller.organizationId),
      ),
    ),
  );
  server.serve(routes.saveOrganization, async ({ caller, body }) =>
    settings(await saveOrganization(platform, caller, body)),
  );

  server.serve(joining.lookAtInvitation, ({ body }) => lookAtInvitation(platform, body.token));
  server.serve(joining.joinAnew, async ({ body, request, reply }) => {
    const accountId = await joinAnew(platform, sessions, body);
    reply.header('set-cookie', await sessions.enter(accountId, browserOf(request)));
    return describeMe(platform, accountId);
  });
  server.serve(joining.join, async ({ caller, body }) => {
    const joined = await joinOrganization(platform, caller.accountId, body.token);
    return { ...joined, me: await describeMe(platform, caller.accountId) };
  });

  server.serve(listOrganizations, async () => {
    const rows = await platform.db.transaction(system, (tx) => listAllOrganizations(tx));
    return {
      organizations: rows.map(({ id, name, slug, members, created_at }) => ({
        id,
        name,
        slug,
        memberCount: members,
        createdAt: created_at.toISOString(),
      })),
    };
  });
}

function settings(row: OrganizationRow) {
  const { name, slug, requires_second_factor, revision } = row;
  return { name, slug, requiresSecondFactor: requires_second_factor, revision };
}
