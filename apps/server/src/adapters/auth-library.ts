import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { getAdapter } from 'better-auth/db/adapter';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { BetterAuthOptions } from 'better-auth/types';
import { z } from 'zod';

import type { Config } from '../config.ts';
import type { Cookies } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { hashSessionTokens } from './hash-session-tokens.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { rememberCauses } from './remember-causes.ts';

/** How long the signed cookie alone is believed: a session that was ended elsewhere lives this long at most. */
const STALE_SECONDS = 2;
const SESSION_SECONDS = 7 * 24 * 3600;
/** A password costs about 0.3 s of a core by design; two at once leave room for everything else. */
const PASSWORDS_AT_ONCE = 2;
/** The last of them waits about 15 s; a request is given up after 30. */
const PASSWORDS_WAITING = 100;
/** As in the contract; the library's own limit is shorter. */
const LONGEST_PASSWORD = 200;
/** How long the second step of a log-in may take. */
const SECOND_STEP_SECONDS = 600;

export type AuthLibrary = Awaited<ReturnType<typeof createAuth>>;

const atOnce = limitConcurrency(PASSWORDS_AT_ONCE, PASSWORDS_WAITING);
/** Slow hashes, a few at a time. */
export const passwords = {
  password: {
    hash: (password: string) => atOnce(() => hashPassword(password)),
    verify: (given: { hash: string; password: string }) => atOnce(() => verifyPassword(given)),
  },
};

/** better-auth on our own tables, its names for them given below. */
export async function createAuth(config: Config, db: Database) {
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
    plugins: [
      twoFactor({
        issuer: 'FairShot',
        twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
        accountLockout: { maxFailedAttempts: 10, durationSeconds: 900 },
        schema: tables.twoFactor,
      }),
      { id: 'enter', endpoints: { enter: enterEndpoint } },
    ],
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
  twoFactor: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'login_second_factor',
      fields: {
        userId: 'account_id',
        backupCodes: 'backup_codes',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
};

/** The cookie in which the library remembers that a password was right and a code is still awaited. */
const SECOND_STEP_COOKIE = 'two_factor';

/** A session's cookies, without those of a log-in that is under way. */
export function sessionHeaders(cookies: Cookies): Headers {
  return cookieHeaders(cookies, (name) => !name.endsWith(SECOND_STEP_COOKIE));
}

/** The cookie of a log-in that is under way, and no session's: the library would take the session's word. */
export function secondStepHeaders(cookies: Cookies): Headers {
  return cookieHeaders(cookies, (name) => name.endsWith(SECOND_STEP_COOKIE));
}

/** Of the cookies that the first step sets, the one that lets nobody in. */
export function secondStepCookies(setCookies: readonly string[]): string[] {
  return setCookies.filter((cookie) => cookie.split('=')[0]?.endsWith(SECOND_STEP_COOKIE));
}

function cookieHeaders(cookies: Cookies, isWanted: (name: string) => boolean): Headers {
  const cookie = Object.entries(cookies)
    .filter(([name, value]) => name.includes('fairshot.') && isWanted(name) && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('; ');
  return new Headers({ cookie });
}
