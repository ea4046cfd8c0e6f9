import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { getAdapter } from 'better-auth/db/adapter';
import { betterAuth } from 'better-auth/minimal';
import type { BetterAuthOptions } from 'better-auth/types';
import { z } from 'zod';

import type { Browser, Sessions } from '../accounts/sessions.port.ts';
import type { Config } from '../config.ts';
import type { Cookies } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { hashSessionTokens } from './hash-session-tokens.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { rememberCauses, withCauses } from './remember-causes.ts';

/** How long the signed cookie alone is believed: a session that was ended elsewhere lives this long at most. */
const STALE_SECONDS = 2;
const SESSION_SECONDS = 7 * 24 * 3600;
/** A password costs about 0.3 s of a core by design; two at once leave room for everything else. */
const PASSWORDS_AT_ONCE = 2;
/** The last of them waits about 15 s; a request is given up after 30. */
const PASSWORDS_WAITING = 100;
/** As in the contract; the library's own limit is shorter. */
const LONGEST_PASSWORD = 200;

/** Sessions by better-auth on our own tables. Its routes are never mounted: ours call it. */
export async function openSessions(platform: { config: Config; db: Database }): Promise<Sessions> {
  const auth = await createAuth(platform.config, platform.db);
  const { password } = passwords;

  return {
    async logIn(credentials, browser) {
      try {
        const { headers, response } = await withCauses(() =>
          auth.api.signInEmail({ body: credentials, headers: headersOf(browser), returnHeaders: true }),
        );
        return { accountId: response.user.id, setCookies: headers.getSetCookie() };
      } catch (error) {
        if (error instanceof APIError && error.status === 'UNAUTHORIZED') return undefined;
        throw error;
      }
    },
    async enter(accountId, browser) {
      const { headers } = await withCauses(() =>
        auth.api.enter({ body: { accountId }, headers: headersOf(browser), returnHeaders: true }),
      );
      return headers.getSetCookie();
    },
    async find(cookies) {
      const { headers, response } = await withCauses(() =>
        auth.api.getSession({
          headers: new Headers({ cookie: cookieHeader(cookies) }),
          returnHeaders: true,
        }),
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
        auth.api.signOut({ headers: new Headers({ cookie: cookieHeader(cookies) }), returnHeaders: true }),
      );
      return headers.getSetCookie();
    },
    hashPassword: password.hash,
  };
}

const atOnce = limitConcurrency(PASSWORDS_AT_ONCE, PASSWORDS_WAITING);
const passwords = {
  password: {
    hash: (password: string) => atOnce(() => hashPassword(password)),
    verify: (given: { hash: string; password: string }) => atOnce(() => verifyPassword(given)),
  },
};

async function createAuth(config: Config, db: Database) {
  const options = optionsFor(config);
  const adapter = await getAdapter({ ...options, database: { db: db.asLogin, type: 'postgres' } });
  return betterAuth({ ...options, database: () => rememberCauses(hashSessionTokens(adapter)) });
}

function optionsFor(config: Config) {
  return {
    appName: 'FairShot',
    baseURL: config.baseUrl,
    secret: config.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false }, // ours counts by address as well
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: LONGEST_PASSWORD,
      ...passwords,
    },
    session: {
      ...tables.session,
      expiresIn: SESSION_SECONDS,
      cookieCache: { enabled: true, maxAge: STALE_SECONDS },
    },
    user: {
      ...tables.user,
      additionalFields: {
        isPlatformAdmin: { type: 'boolean', fieldName: 'is_platform_admin', input: false, required: false },
      },
    },
    account: tables.account,
    verification: tables.verification,
    advanced: {
      cookiePrefix: 'fairshot',
      useSecureCookies: config.baseUrl.startsWith('https:'),
      database: { generateId: false },
    },
    plugins: [{ id: 'enter', endpoints: { enter: enterEndpoint } }],
  } satisfies BetterAuthOptions;
}

/** Without a path: callable from here only. */
const enterEndpoint = createAuthEndpoint(
  { method: 'POST', body: z.object({ accountId: z.uuid() }) },
  async (context) => {
    const { internalAdapter } = context.context;
    const user = await internalAdapter.findUserById(context.body.accountId);
    if (!user) throw new Error('a session was asked for an account that is not there');
    const session = await internalAdapter.createSession(user.id);
    await setSessionCookie(context, { session, user });
    return {};
  },
);

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };
/** The library's words for our tables and columns. */
const tables = {
  user: { modelName: 'account', fields: { ...times, emailVerified: 'email_verified' } },
  session: {
    modelName: 'login_session',
    fields: {
      ...times,
      userId: 'account_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
  },
  account: {
    modelName: 'login_credential',
    fields: {
      ...times,
      userId: 'account_id',
      providerId: 'provider_id',
      accountId: 'provider_account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'login_verification', fields: { ...times, expiresAt: 'expires_at' } },
};

function headersOf(browser: Browser): Headers {
  return new Headers({ 'user-agent': browser.userAgent, 'x-forwarded-for': browser.ip });
}

function cookieHeader(cookies: Cookies): string {
  return Object.entries(cookies)
    .filter(([name, value]) => name.includes('fairshot.') && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('; ');
}
