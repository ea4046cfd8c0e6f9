import type { Role } from '@fairshot/contracts/organizations/role';

/** Who calls, as far as the route's access asks. Made by the identification below, never read from a body. */
export interface AccountCaller {
  accountId: string;
  sessionId: string;
  isPlatformAdmin: boolean;
}

export interface MemberCaller extends AccountCaller {
  organizationId: string;
  memberId: string;
  role: Role;
}

/** All that a verb needs to know of the member who acts; the command line acts for one without a session. */
export type ActingMember = Pick<MemberCaller, 'organizationId' | 'accountId' | 'memberId'>;

export interface CandidateCaller {
  candidateId: string;
  organizationId: string;
  /** The browser's session, made from the personal link; the writer of an attempt is one of these. */
  candidateSessionId: string;
  /** Whoever practises acts as a candidate of the practice ground: the invitation they prepare for. */
  practiceOf?: string;
}

export type Cookies = Readonly<Record<string, string | undefined>>;

/** How callers are recognised; the features that own accounts, members and candidates bring the three verbs. */
export interface Identification {
  /** `setCookies`: what the browser keeps from this answer on, whole `Set-Cookie` values. */
  findAccount(cookies: Cookies): Promise<{ caller: AccountCaller; setCookies: string[] } | undefined>;
  findMember(account: AccountCaller, organizationId: string): Promise<MemberCaller | undefined>;
  /** `attemptId`: which attempt they ask for, where they do. */
  findCandidate(cookies: Cookies, attemptId?: string): Promise<CandidateCaller | undefined>;
}
