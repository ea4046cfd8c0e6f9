import * as routes from '@fairshot/contracts/accounts/admins.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { listPlatformAdmins } from './account.store.ts';
import { addAdmin, withdrawAdmin } from './change-admins.ts';

/** Who looks after this FairShot. */
export function serveAdmins(server: HttpServer, platform: Platform): void {
  async function everybody(yourId: string) {
    const rows = await listPlatformAdmins(platform.db.asLogin);
    return {
      admins: rows.map(({ id, name, email, two_factor_enabled }) => ({
        id,
        name,
        email,
        hasSecondFactor: two_factor_enabled,
        isYou: id === yourId,
      })),
    };
  }

  server.serve(routes.listAdmins, ({ caller }) => everybody(caller.accountId));
  server.serve(routes.addAdmin, async ({ caller, body }) => {
    await addAdmin(platform, body.email);
    return everybody(caller.accountId);
  });
  server.serve(routes.withdrawAdmin, async ({ caller, params }) => {
    await withdrawAdmin(platform, params.accountId);
    return everybody(caller.accountId);
  });
}
