import type { Access } from '@fairshot/contracts/route';
import type { FastifyRequest } from 'fastify';

import type { AccountCaller, CandidateCaller, Identification, MemberCaller } from './caller.ts';
import { refuse } from './refuse.ts';

/**
 * The caller, if the route's access lets them in. Another organization's rooms answer as if they did not exist,
 * so that nobody learns which do.
 */
export async function requireAccess(
  access: Access,
  request: FastifyRequest,
  identification: Identification,
): Promise<AccountCaller | MemberCaller | CandidateCaller | undefined> {
  if (access.who === 'anyone') return undefined;
  if (access.who === 'candidate') return requireCandidate(request, identification);

  const account = await identification.findAccount(request.cookies);
  if (!account) throw refuse('not_logged_in');
  if (access.who === 'account') return account;
  if (access.who === 'admin') {
    if (!account.isPlatformAdmin) throw refuse('not_allowed');
    return account;
  }
  const member = await identification.findMember(account, organizationOf(request));
  if (!member) throw refuse('not_found');
  if (!access.roles.includes(member.role)) throw refuse('not_allowed');
  return member;
}

async function requireCandidate(request: FastifyRequest, identification: Identification) {
  const candidate = await identification.findCandidate(request.cookies);
  if (!candidate) throw refuse('link_session_gone');
  return candidate;
}

/** Member routes carry the organization in their path; the contracts' test holds that. */
function organizationOf(request: FastifyRequest): string {
  return (request.params as { organizationId: string }).organizationId;
}
