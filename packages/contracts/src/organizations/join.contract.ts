import { z } from 'zod';

import { LinkToken, Me, NewPassword } from '../accounts/accounts.contract.ts';
import { id, instant, line } from '../fields.ts';
import { account, anyone, defineRoute } from '../route.ts';
import { Role } from './role.ts';

const tag = 'joining';
const LINK_REFUSALS = ['link_unknown', 'link_spent', 'link_revoked', 'link_expired'] as const;

/** What the bearer of a member invitation reads before they accept. */
export const InvitationToJoin = z.object({
  organization: z.string(),
  invitedBy: z.string(),
  email: z.string(),
  role: Role,
  expiresAt: instant,
  /** Whether the address has an account: then it is to be used, and no second one made. */
  hasAccount: z.boolean(),
});
export type InvitationToJoin = z.infer<typeof InvitationToJoin>;

/** A POST, so that the token stands in no log of addresses; it uses nothing up. */
export const lookAtInvitation = defineRoute({
  method: 'POST',
  path: '/api/join/look',
  tag,
  summary: 'What an invitation to work here says',
  access: anyone,
  body: z.object({ token: LinkToken }),
  answer: InvitationToJoin,
  refusals: LINK_REFUSALS,
});

export const JoinAnew = z.object({ token: LinkToken, name: line(200), password: NewPassword });
export const joinAnew = defineRoute({
  method: 'POST',
  path: '/api/join/new',
  tag,
  summary: 'Accept an invitation with a new account, and log in',
  access: anyone,
  body: JoinAnew,
  answer: Me,
  refusals: [...LINK_REFUSALS, 'already_exists'],
});

export const join = defineRoute({
  method: 'POST',
  path: '/api/join',
  tag,
  summary: 'Accept an invitation with the account that is logged in',
  access: account,
  body: z.object({ token: LinkToken }),
  answer: z.object({ organizationId: id, slug: z.string(), me: Me }),
  refusals: [...LINK_REFUSALS, 'not_allowed'],
});
