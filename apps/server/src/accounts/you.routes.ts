import * as routes from '@fairshot/contracts/accounts/you.contract';

import { describeMe } from '../organizations/describe-me.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import type { RateLimit } from '../platform/rate-limit.ts';
import { setName } from './account.store.ts';
import { changePassword } from './change-password.ts';
import { describeBrowser } from './describe-browser.ts';
import { endSession, endSessionsOf } from './end-sessions.ts';
import { asGuess } from './require-password.ts';
import { listSessionsOf, type SessionRow } from './session.store.ts';
import type { Sessions } from './sessions.port.ts';

/** One's own account: name, password, where one is logged in, the second factor. */
export function serveYou(
  server: HttpServer,
  platform: Platform,
  sessions: Sessions,
  guesses: RateLimit,
): void {
  const { secondFactors } = sessions;

  server.serve(routes.changeName, async ({ caller, body }) => {
    await platform.db.asLogin.transaction().execute((tx) => setName(tx, caller.accountId, body.name));
    return describeMe(platform, caller.accountId);
  });
  server.serve(routes.changePassword, async ({ caller, body }) =>
    changePassword(platform, sessions, guesses, caller, body),
  );
  server.serve(routes.listSessions, async ({ caller }) => {
    const rows = await listSessionsOf(platform.db.asLogin, caller.accountId);
    return { sessions: rows.map((row) => view(row, caller.sessionId)) };
  });
  server.serve(routes.endOtherSessions, ({ caller }) =>
    endSessionsOf(platform, caller.accountId, caller.sessionId),
  );
  server.serve(routes.endSession, ({ caller, params }) => endSession(platform, caller, params.sessionId));

  server.serve(routes.beginSecondFactor, ({ caller, body, request }) =>
    asGuess(guesses, caller.accountId, () => secondFactors.begin(request.cookies, body.password)),
  );
  server.serve(routes.confirmSecondFactor, async ({ caller, body, request, reply }) => {
    const confirm = () => secondFactors.confirm(request.cookies, body.code);
    reply.header('set-cookie', await asGuess(guesses, caller.accountId, confirm));
    return describeMe(platform, caller.accountId);
  });
  server.serve(routes.removeSecondFactor, async ({ caller, body, request, reply }) => {
    const remove = () => secondFactors.remove(request.cookies, body.password);
    reply.header('set-cookie', await asGuess(guesses, caller.accountId, remove));
    return describeMe(platform, caller.accountId);
  });
  server.serve(routes.renewBackupCodes, async ({ caller, body, request }) => {
    const renew = () => secondFactors.renewBackupCodes(request.cookies, body.password);
    return { backupCodes: await asGuess(guesses, caller.accountId, renew) };
  });
}

function view(row: SessionRow, thisId: string) {
  return {
    id: row.id,
    isThis: row.id === thisId,
    browser: describeBrowser(row.user_agent ?? ''),
    address: row.ip_address ?? '',
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  };
}
