import type { TakeOverRequests } from '@fairshot/contracts/attempts/take-over.contract';
import { takeOverRequestLifecycle } from '@fairshot/contracts/attempts/take-over-request.lifecycle';

import { describeBrowser } from '../accounts/describe-browser.ts';
import { member, system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { insertEvent } from './attempt.store.ts';
import { findRequestState, listStaffRequests, moveRequest, type StaffRequestRow } from './take-over.store.ts';
import { findTimedAttempt, lockTimedAttempt } from './time.store.ts';

/** What staff were asked for in an attempt of the organization. */
export async function listTakeOverRequests(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  attemptId: string,
): Promise<TakeOverRequests> {
  return db.transaction(member(organizationId, accountId), async (tx) => {
    if (!(await findTimedAttempt(tx, organizationId, attemptId))) throw refuse('not_found');
    return { requests: (await listStaffRequests(tx, attemptId)).map(requestView) };
  });
}

/**
 * Lets the browser that asked go on, or not. Nothing moves yet: that browser, and no other, takes over with it. The
 * same word twice is one word; after the other one, or when the attempt is over, it is refused.
 */
export async function decideTakeOver(
  platform: Platform,
  caller: ActingMember,
  attemptId: string,
  requestId: string,
  event: 'allow' | 'decline',
): Promise<TakeOverRequests> {
  await platform.db.transaction(system, async (tx) => {
    const attempt = await lockTimedAttempt(tx, caller.organizationId, attemptId);
    const before = attempt && (await findRequestState(tx, attemptId, requestId));
    if (!attempt || !before) throw refuse('not_found');
    if (isSaidAlready(before, event)) return;
    const isRunning = attempt.state === 'in_progress' || attempt.state === 'paused';
    if (!isRunning || !(await moveRequest(tx, requestId, event, caller.memberId)))
      throw refuse('wrong_state');
    await insertEvent(tx, attempt, `${event}_take_over`);
    await announce(tx, { attemptId, organizationId: attempt.organization_id, kind: 'attempt' });
  });
  return listTakeOverRequests(platform, caller, attemptId);
}

/** The waiting page goes on at once, so a second press may find the consent used. */
function isSaidAlready(state: string, event: 'allow' | 'decline'): boolean {
  return state === takeOverRequestLifecycle.target(event) || (event === 'allow' && state === 'used');
}

function requestView(row: StaffRequestRow): TakeOverRequests['requests'][number] {
  return {
    id: row.id,
    state: row.state,
    askedAt: row.asked_at.toISOString(),
    ...(row.user_agent ? { browser: describeBrowser(row.user_agent) } : {}),
    ...(row.decided_at ? { decidedAt: row.decided_at.toISOString() } : {}),
    ...(row.decided_by ? { decidedBy: row.decided_by } : {}),
  };
}
