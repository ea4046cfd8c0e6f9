import type { Access } from '@fairshot/contracts/route';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { AccountCaller, CandidateCaller, Identification, MemberCaller } from './caller.ts';
import { refuse } from './refuse.ts';

/**
 * The caller, if the route's access lets them in. Another organization's rooms answer as if they did not exist,
 * so that nobody learns which do.
 */
export async function requireAccess(
  access: Access,
  request: FastifyRequest,
  reply: FastifyReply,
  identification: Identification,
): Promise<AccountCaller | MemberCaller | CandidateCaller | undefined> {
  if (access.who === 'anyone') return undefined;
  if (access.who === 'candidate') return requireCandidate(request, identification);

  const found = await identification.findAccount(request.cookies);
  if (!found) throw refuse('not_logged_in');
  reply.header('set-cookie', found.setCookies);
  const account = found.caller;
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
  const { data } = OfAttempt.safeParse(request.params);
  const candidate = await identification.findCandidate(request.cookies, data?.attemptId);
  if (!candidate) throw refuse('link_session_gone');
  return candidate;
}

/** Candidate routes that are about an attempt carry it in their path. */
const OfAttempt = z.object({ attemptId: z.uuid() });

const OfOrganization = z.object({ organizationId: z.uuid() });

/** Member routes carry the organization in their path; the access matrix test holds that. */
function organizationOf(request: FastifyRequest): string {
  const params = OfOrganization.safeParse(request.params);
  if (!params.success) throw refuse('not_found');
  return params.data.organizationId;
}
