import * as routes from '@fairshot/contracts/accounts/accounts.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { describeMe } from '../organizations/describe-me.ts';
import { setUp } from '../organizations/set-up.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { needsOwner } from './first-run-link.ts';
import { type Entered, logIn, logInByLink, logInLimits } from './log-in.ts';
import { logInByCode } from './log-in-by-code.ts';
import { requestPasswordReset, resetLimits } from './request-password-reset.ts';
import { resetPassword } from './reset-password.ts';
import type { Browser, Sessions } from './sessions.port.ts';

/** Getting in and out. Mouths stand outside the reading order: this one asks organizations for the answer. */
export function serveAccounts(server: HttpServer, platform: Platform, sessions: Sessions): void {
  const limits = logInLimits();
  const letters = resetLimits();

  async function welcome(entered: Entered, reply: FastifyReply) {
    reply.header('set-cookie', entered.setCookies);
    if (entered.accountId === undefined) throw refuse('code_needed');
    return describeMe(platform, entered.accountId);
  }

  server.serve(routes.getSetUp, async () => ({ needsOwner: await needsOwner(platform) }));
  server.serve(routes.setUp, async ({ body, request, reply }) => {
    const accountId = await setUp(platform, sessions, body);
    const setCookies = await sessions.enter(accountId, browserOf(request));
    return welcome({ accountId, setCookies }, reply);
  });
  server.serve(routes.logIn, async ({ body, request, reply }) =>
    welcome(await logIn(sessions, limits, body, browserOf(request)), reply),
  );
  server.serve(routes.logInByCode, async ({ body, request, reply }) => {
    const given = { code: body.code, cookies: request.cookies };
    return welcome(await logInByCode(platform, sessions, limits, given, browserOf(request)), reply);
  });
  server.serve(routes.logInByLink, async ({ body, request, reply }) =>
    welcome(await logInByLink(platform, sessions, body.token, browserOf(request)), reply),
  );
  server.serve(routes.logOut, async ({ request, reply }) => {
    reply.header('set-cookie', await sessions.end(request.cookies));
  });
  server.serve(routes.requestPasswordReset, ({ body, request }) =>
    requestPasswordReset(platform, letters, body.email, request.ip),
  );
  server.serve(routes.resetPassword, async ({ body }) => resetPassword(platform, sessions, body));
  server.serve(routes.getMe, async ({ caller }) => describeMe(platform, caller.accountId));
}

/** Where a request comes from, kept short. */
export function browserOf(request: FastifyRequest): Browser {
  return { ip: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 400) };
}
