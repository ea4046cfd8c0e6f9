import { z } from 'zod';

import { emailAddress, id, line } from '../fields.ts';
import { Role } from '../organizations/role.ts';
import { account, anyone, defineRoute } from '../route.ts';

const tag = 'accounts';

/** Long rather than odd: NIST SP 800-63B asks for length and sets no composition rules. */
export const NewPassword = z.string().min(10, 'At least 10 characters').max(200);
export const LinkToken = z.string().min(20).max(100);

/** Who is logged in, and where they may go. */
export const Me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  isPlatformAdmin: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** False: entered by a link so far; a password is set by a reset letter. */
  hasPassword: z.boolean(),
  organizations: z.array(
    z.object({
      id,
      name: z.string(),
      slug: z.string(),
      role: Role,
      /** It asks for a second factor and this account has none: nothing of it opens until there is one. */
      needsSecondFactor: z.boolean(),
    }),
  ),
});
export type Me = z.infer<typeof Me>;

export const getSetUp = defineRoute({
  method: 'GET',
  path: '/api/set-up',
  tag,
  summary: 'Whether this FairShot still needs its owner',
  access: anyone,
  answer: z.object({ needsOwner: z.boolean() }),
});

export const SetUp = z.object({
  token: LinkToken,
  organizationName: line(200),
  name: line(200),
  email: emailAddress,
  password: NewPassword,
});
export const setUp = defineRoute({
  method: 'POST',
  path: '/api/set-up',
  tag,
  summary: 'Create the owner and the first organization by the first-run link',
  access: anyone,
  body: SetUp,
  answer: Me,
  refusals: ['link_unknown', 'link_spent', 'already_set_up'],
});

export const LogIn = z.object({ email: emailAddress, password: z.string().min(1).max(200) });
export const logIn = defineRoute({
  method: 'POST',
  path: '/api/log-in',
  tag,
  summary: 'Log in with address and password',
  access: anyone,
  body: LogIn,
  answer: Me,
  refusals: ['wrong_credentials', 'code_needed', 'too_many_requests'],
});

export const LogInByCode = z.object({
  code: z.string().trim().min(6, 'At least 6 characters').max(20, 'At most 20 characters'),
});
export const logInByCode = defineRoute({
  method: 'POST',
  path: '/api/log-in/code',
  tag,
  summary: 'The second step of a log-in: a code of the authenticator app or a backup code',
  access: anyone,
  body: LogInByCode,
  answer: Me,
  refusals: ['wrong_code', 'log_in_anew', 'too_many_requests'],
});

export const logInByLink = defineRoute({
  method: 'POST',
  path: '/api/log-in-by-link',
  tag,
  summary: 'Log in with a one-time link',
  access: anyone,
  body: z.object({ token: LinkToken }),
  answer: Me,
  refusals: ['link_unknown', 'link_spent', 'link_expired', 'not_allowed'],
});

export const logOut = defineRoute({
  method: 'POST',
  path: '/api/log-out',
  tag,
  summary: 'Log out and end this session',
  access: anyone,
});

export const RequestPasswordReset = z.object({ email: emailAddress });
export const requestPasswordReset = defineRoute({
  method: 'POST',
  path: '/api/password-reset/request',
  tag,
  summary: 'Send a reset link, if the address has an account; the answer is the same either way',
  access: anyone,
  body: RequestPasswordReset,
  refusals: ['too_many_requests'],
});

export const ResetPassword = z.object({ token: LinkToken, password: NewPassword });
export const resetPassword = defineRoute({
  method: 'POST',
  path: '/api/password-reset',
  tag,
  summary: 'Set a new password by a reset link; ends all sessions',
  access: anyone,
  body: ResetPassword,
  refusals: ['link_unknown', 'link_spent', 'link_expired'],
});

export const getMe = defineRoute({
  method: 'GET',
  path: '/api/me',
  tag,
  summary: 'Who is logged in',
  access: account,
  answer: Me,
});
