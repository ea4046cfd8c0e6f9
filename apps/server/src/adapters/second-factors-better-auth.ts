import { APIError } from 'better-auth/api';

import type { Browser } from '../accounts/sessions.port.ts';
import type { SecondFactors } from '../accounts/second-factors.port.ts';
import { refuse } from '../platform/refuse.ts';
import { type AuthLibrary, secondStepHeaders, sessionHeaders } from './auth-library.ts';
import { withCauses } from './remember-causes.ts';

/** One-time codes by better-auth's plugin: its secrets and backup codes are sealed, its counters in the database. */
export function secondFactorsBy(auth: AuthLibrary): SecondFactors {
  return {
    async logIn(code, cookies, browser) {
      const headers = withBrowser(secondStepHeaders(cookies), browser);
      const given = { body: { code }, headers, returnHeaders: true } as const;
      const answer = await answerOf(() =>
        isFromApp(code) ? auth.api.verifyTOTP(given) : auth.api.verifyBackupCode(given),
      );
      const accountId = (answer.response as { user?: { id: string } }).user?.id;
      if (accountId === undefined) throw refuse('log_in_anew');
      return { accountId, setCookies: answer.headers.getSetCookie() };
    },
    async begin(cookies, password) {
      const answer = await answerOf(() =>
        auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: sessionHeaders(cookies) }),
      );
      if (!('totpURI' in answer))
        throw new Error('the library began another second factor than was asked for');
      const secret = new URL(answer.totpURI).searchParams.get('secret') ?? '';
      return { uri: answer.totpURI, secret, backupCodes: answer.backupCodes };
    },
    async confirm(cookies, code) {
      const { headers } = await answerOf(() =>
        auth.api.verifyTOTP({ body: { code }, headers: sessionHeaders(cookies), returnHeaders: true }),
      );
      return headers.getSetCookie();
    },
    async remove(cookies, password) {
      const { headers } = await answerOf(() =>
        auth.api.disableTwoFactor({
          body: { password },
          headers: sessionHeaders(cookies),
          returnHeaders: true,
        }),
      );
      return headers.getSetCookie();
    },
    async renewBackupCodes(cookies, password) {
      const answer = await answerOf(() =>
        auth.api.generateBackupCodes({ body: { password }, headers: sessionHeaders(cookies) }),
      );
      return answer.backupCodes;
    },
  };
}

function isFromApp(code: string): boolean {
  return /^\d{6}$/.test(code);
}

function withBrowser(headers: Headers, browser: Browser): Headers {
  headers.set('user-agent', browser.userAgent);
  headers.set('x-forwarded-for', browser.ip);
  return headers;
}

/** What the library refuses, in the house's words. */
async function answerOf<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await withCauses(call);
  } catch (error) {
    if (isTwice(error)) throw refuse('wrong_state');
    if (!(error instanceof APIError)) throw error;
    throw refusalFor(String(error.body?.code), error.status) ?? error;
  }
}

/** Two begin at the same moment: the account's one secret is the first's. */
function isTwice(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23505';
}

function refusalFor(code: string, status: unknown) {
  switch (code) {
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return refuse('wrong_code');
    case 'INVALID_PASSWORD':
      return refuse('wrong_password');
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return refuse('log_in_anew');
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return refuse('too_many_requests', { details: { retryAfterSeconds: 900 } });
    case 'TOTP_ALREADY_ENABLED':
    case 'TOTP_NOT_ENABLED':
    case 'TWO_FACTOR_NOT_ENABLED':
    case 'BACKUP_CODES_NOT_ENABLED':
      return refuse('wrong_state');
    default:
      if (status === 'CONFLICT') return refuse('wrong_code');
      return status === 'UNAUTHORIZED' ? refuse('not_logged_in') : undefined;
  }
}
