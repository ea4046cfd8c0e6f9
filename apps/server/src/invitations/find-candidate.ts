import { link } from '../platform/actor.ts';
import type { CandidateCaller, Cookies } from '../platform/caller.ts';
import { PRACTICE_GROUND } from '../organizations/practice-ground.ts';
import type { Platform } from '../platform/platform.ts';
import { hashToken } from '../platform/token.ts';
import { findLiveSession } from './candidate-session.store.ts';

/** The candidate's log-in, made from the personal link. */
export const CANDIDATE_COOKIE = 'fairshot_candidate';

/** Whose sitting this browser holds, or undefined. In an attempt that is their practice they are who practises. */
export async function findCandidate(
  platform: Platform,
  cookies: Cookies,
  attemptId?: string,
): Promise<CandidateCaller | undefined> {
  const token = cookies[CANDIDATE_COOKIE];
  if (!token) return undefined;
  const tokenHash = hashToken(token);
  const session = await platform.db.transaction(link(tokenHash), (tx) =>
    findLiveSession(tx, tokenHash, attemptId),
  );
  if (!session) return undefined;
  const { practice_candidate_id: practisingAs, practice_of: practiceOf } = session;
  return practisingAs !== null && practiceOf !== null
    ? {
        candidateId: practisingAs,
        organizationId: PRACTICE_GROUND,
        candidateSessionId: session.id,
        practiceOf,
      }
    : {
        candidateId: session.candidate_id,
        organizationId: session.organization_id,
        candidateSessionId: session.id,
      };
}
