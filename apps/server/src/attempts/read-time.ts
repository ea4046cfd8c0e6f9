import type { AttemptTime } from '@fairshot/contracts/attempts/time.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findLastContact, listUncreditedLosses, type LossRow } from './line-loss.store.ts';
import { type CreditRow, findTimedAttempt, listCredits, type TimedAttempt } from './time.store.ts';

/** How an attempt of the organization stands in time. */
export async function readTime(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  attemptId: string,
): Promise<AttemptTime> {
  return db.transaction(member(organizationId, accountId), async (tx) => {
    const attempt = await findTimedAttempt(tx, organizationId, attemptId);
    if (!attempt) throw refuse('not_found');
    return timeView(tx, attempt);
  });
}

/** The same, of an attempt at hand. */
async function timeView(tx: Tx, attempt: TimedAttempt): Promise<AttemptTime> {
  const credits = await listCredits(tx, attempt.id);
  const losses = await listUncreditedLosses(tx, attempt.id);
  const heardAt = await findLastContact(tx, attempt.id);
  return {
    state: attempt.state,
    startedAt: attempt.started_at.toISOString(),
    deadlineAt: attempt.deadline_at.toISOString(),
    ...(attempt.paused_at ? { pausedAt: attempt.paused_at.toISOString() } : {}),
    now: attempt.now.toISOString(),
    credits: credits.map(creditView),
    ...breaksOf(attempt),
    ...(heardAt ? { heardAt: heardAt.toISOString() } : {}),
    lineLosses: losses.map((row) => evidenceView(row, row.lost_at, row.back_at)),
  };
}

function breaksOf(attempt: TimedAttempt): Pick<AttemptTime, 'breaks'> {
  const { break_seconds: allowedSeconds, break_used_seconds: usedSeconds, break_ends_at: endsAt } = attempt;
  if (allowedSeconds === 0) return {};
  return { breaks: { allowedSeconds, usedSeconds, ...(endsAt ? { endsAt: endsAt.toISOString() } : {}) } };
}

function creditView(row: CreditRow): AttemptTime['credits'][number] {
  return {
    id: row.id,
    seconds: row.seconds,
    cause: row.cause,
    reason: row.reason,
    at: row.granted_at.toISOString(),
    ...(row.granted_by ? { by: row.granted_by } : {}),
    ...(row.began_at && row.ended_at ? { evidence: evidenceView(row, row.began_at, row.ended_at) } : {}),
    isReversed: row.is_reversed,
    isReversal: row.reverses !== null,
  };
}

function evidenceView(
  row: Pick<LossRow, 'reported_seconds' | 'less_because'>,
  from: Date,
  to: Date,
): AttemptTime['lineLosses'][number] {
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    ...(row.reported_seconds === null ? {} : { reportedSeconds: row.reported_seconds }),
    ...(row.less_because ? { lessBecause: row.less_because } : {}),
  };
}
