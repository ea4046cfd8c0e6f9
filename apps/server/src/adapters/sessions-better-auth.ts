import { APIError } from 'better-auth/api';

import type { Browser, Sessions } from '../accounts/sessions.port.ts';
import type { Config } from '../config.ts';
import type { Database } from '../platform/database.ts';
import {
  type AuthLibrary,
  createAuth,
  passwords,
  secondStepCookies,
  sessionHeaders,
} from './auth-library.ts';
import { withCauses } from './remember-causes.ts';
import { secondFactorsBy } from './second-factors-better-auth.ts';

/** Sessions by better-auth on our own tables. Its routes are never mounted: ours call it. */
export async function openSessions(platform: { config: Config; db: Database }): Promise<Sessions> {
  const auth = await createAuth(platform.config, platform.db);
  const { password } = passwords;

  return {
    logIn: (credentials, browser) => logIn(auth, credentials, browser),
    async enter(accountId, browser) {
      const { headers } = await withCauses(() =>
        auth.api.enter({ body: { accountId }, headers: headersOf(browser), returnHeaders: true }),
      );
      return headers.getSetCookie();
    },
    async find(cookies) {
      const { headers, response } = await withCauses(() =>
        auth.api.getSession({ headers: sessionHeaders(cookies), returnHeaders: true }),
      );
      if (!response) return undefined;
      const { user, session } = response;
      return {
        caller: { accountId: user.id, sessionId: session.id, isPlatformAdmin: user.isPlatformAdmin === true },
        setCookies: headers.getSetCookie(),
      };
    },
    async end(cookies) {
      const { headers } = await withCauses(() =>
        auth.api.signOut({ headers: sessionHeaders(cookies), returnHeaders: true }),
      );
      return headers.getSetCookie();
    },
    hashPassword: password.hash,
    verifyPassword: (given, hash) => password.verify({ password: given, hash }),
    secondFactors: secondFactorsBy(auth),
  };
}

async function logIn(
  auth: AuthLibrary,
  credentials: { email: string; password: string },
  browser: Browser,
): ReturnType<Sessions['logIn']> {
  try {
    const { headers, response } = await withCauses(() =>
      auth.api.signInEmail({ body: credentials, headers: headersOf(browser), returnHeaders: true }),
    );
    const setCookies = headers.getSetCookie();
    if ('user' in response) return { accountId: response.user.id, setCookies };
    // The library made a session and ended it again; its cookies must not leave, since the short one is believed
    // for two seconds.
    return { accountId: undefined, setCookies: secondStepCookies(setCookies) };
  } catch (error) {
    if (error instanceof APIError && error.status === 'UNAUTHORIZED') return undefined;
    throw error;
  }
}

function headersOf(browser: Browser): Headers {
  return new Headers({ 'user-agent': browser.userAgent, 'x-forwarded-for': browser.ip });
}
