import { z } from 'zod';

import { id, instant, line } from '../fields.ts';
import { account, defineRoute } from '../route.ts';
import { LogInByCode, Me, NewPassword } from './accounts.contract.ts';

const tag = 'you';

/** A password as it is typed to confirm an act. */
export const PresentPassword = z.string().min(1, 'Type your password').max(200);

export const ChangeName = z.object({ name: line(200) });
export const changeName = defineRoute({
  method: 'PUT',
  path: '/api/me/name',
  tag,
  summary: 'Change the name that colleagues and candidates read',
  access: account,
  body: ChangeName,
  answer: Me,
});

export const ChangePassword = z.object({ presentPassword: PresentPassword, password: NewPassword });
export const changePassword = defineRoute({
  method: 'POST',
  path: '/api/me/password',
  tag,
  summary: 'Change the password; every other session ends',
  access: account,
  body: ChangePassword,
  refusals: ['wrong_password', 'too_many_requests'],
});

/** One log-in that is still good. */
export const LogInSession = z.object({
  id,
  isThis: z.boolean(),
  /** In words: "Firefox on Linux". */
  browser: z.string(),
  address: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
});
export type LogInSession = z.infer<typeof LogInSession>;

export const listSessions = defineRoute({
  method: 'GET',
  path: '/api/me/sessions',
  tag,
  summary: 'Where this account is logged in',
  access: account,
  answer: z.object({ sessions: z.array(LogInSession) }),
});

export const endSession = defineRoute({
  method: 'POST',
  path: '/api/me/sessions/:sessionId/end',
  tag,
  summary: 'End one session; it is refused within two seconds',
  access: account,
  params: z.object({ sessionId: id }),
});

export const endOtherSessions = defineRoute({
  method: 'POST',
  path: '/api/me/sessions/end-others',
  tag,
  summary: 'End every session but this one',
  access: account,
});

export const ConfirmByPassword = z.object({ password: PresentPassword });

/** What an authenticator app needs, and the codes for the day it is lost. Told once. */
export const SecondFactorBegun = z.object({
  /** `otpauth://…`, drawn as a QR code. */
  uri: z.string(),
  /** The same secret in base 32, for typing. */
  secret: z.string(),
  backupCodes: z.array(z.string()),
});
export type SecondFactorBegun = z.infer<typeof SecondFactorBegun>;

export const beginSecondFactor = defineRoute({
  method: 'POST',
  path: '/api/me/second-factor',
  tag,
  summary: 'Begin a second factor; it counts once its first code was confirmed',
  access: account,
  body: ConfirmByPassword,
  answer: SecondFactorBegun,
  refusals: ['wrong_password', 'wrong_state', 'too_many_requests'],
});

export const confirmSecondFactor = defineRoute({
  method: 'POST',
  path: '/api/me/second-factor/confirm',
  tag,
  summary: 'Confirm the second factor by its first code',
  access: account,
  body: LogInByCode,
  answer: Me,
  refusals: ['wrong_code', 'wrong_state', 'too_many_requests'],
});

export const removeSecondFactor = defineRoute({
  method: 'POST',
  path: '/api/me/second-factor/remove',
  tag,
  summary: 'Switch the second factor off',
  access: account,
  body: ConfirmByPassword,
  answer: Me,
  refusals: ['wrong_password', 'too_many_requests'],
});

export const renewBackupCodes = defineRoute({
  method: 'POST',
  path: '/api/me/second-factor/backup-codes',
  tag,
  summary: 'New backup codes; the old ones stop working',
  access: account,
  body: ConfirmByPassword,
  answer: z.object({ backupCodes: z.array(z.string()) }),
  refusals: ['wrong_password', 'wrong_state', 'too_many_requests'],
});
