import { link } from '../platform/actor.ts';
import type { CandidateCaller, Cookies } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { hashToken } from '../platform/token.ts';
import { findLiveSession } from './candidate-session.store.ts';

/** The candidate's log-in, made from the personal link. */
export const CANDIDATE_COOKIE = 'fairshot_candidate';

/** Whose sitting this browser holds, or undefined. */
export async function findCandidate(
  platform: Platform,
  cookies: Cookies,
): Promise<CandidateCaller | undefined> {
  const token = cookies[CANDIDATE_COOKIE];
  if (!token) return undefined;
  const tokenHash = hashToken(token);
  const session = await platform.db.transaction(link(tokenHash), (tx) => findLiveSession(tx, tokenHash));
  return (
    session && {
      candidateId: session.candidate_id,
      organizationId: session.organization_id,
      candidateSessionId: session.id,
    }
  );
}
