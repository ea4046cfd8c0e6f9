import type { LessBecause, reportLineLoss as route } from '@fairshot/contracts/attempts/line-loss.contract';
import type { z } from 'zod';

import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { moveClock } from './change-time.ts';
import { GRACE_SECONDS } from './grace.ts';
import type { Contacts } from './hear-contacts.ts';
import { lineCredit } from './line-credit.ts';
import { findOpenLoss, findReported, settleLoss } from './line-loss.store.ts';
import { creditTime, type TimedAttempt } from './time.store.ts';

type Report = z.output<NonNullable<typeof route.body>>;
type Came = z.input<NonNullable<typeof route.answer>>;

/**
 * A page that was cut off is back and says for how long. As much as the server missed its browser as well comes back as
 * time; a report alone, of whatever length, gives nothing. The same report again is answered alike.
 */
export async function reportLineLoss(
  platform: Platform,
  contacts: Contacts,
  caller: CandidateCaller,
  attemptId: string,
  report: Report,
): Promise<Came> {
  // This very request may be the first contact after the silence.
  await contacts.write();
  let came: Came = { creditedSeconds: 0 };
  const where = { organizationId: caller.organizationId, attemptId };
  await moveClock(platform, where, 'add_time', async (tx, attempt) => {
    if (attempt.candidate_id !== caller.candidateId) throw refuse('not_found');
    const earlier = await findReported(tx, attemptId, report.idempotencyKey);
    came = earlier
      ? answerOf(earlier.credited_seconds, earlier.less_because ?? undefined)
      : await credit(tx, requireWriter(attempt, caller, report), caller, report);
    return !earlier && came.creditedSeconds > 0;
  });
  return came;
}

/** Only the browser that writes has lost anything, and only while its attempt can still be written in. */
function requireWriter(
  attempt: TimedAttempt,
  caller: CandidateCaller,
  { writerEpoch }: Report,
): TimedAttempt {
  const { state, writer_session_id: writer, writer_epoch: epoch, deadline_at: deadline, now } = attempt;
  if (state !== 'in_progress' && state !== 'paused') throw refuse('attempt_closed');
  if (writer !== caller.candidateSessionId || epoch !== writerEpoch) throw refuse('other_writer');
  if (state === 'in_progress' && now.getTime() > deadline.getTime() + GRACE_SECONDS * 1000)
    throw refuse('attempt_time_up');
  return attempt;
}

async function credit(
  tx: Tx,
  attempt: TimedAttempt,
  { candidateSessionId }: CandidateCaller,
  report: Report,
): Promise<Came> {
  const told = { ...report, candidateSessionId };
  const loss = await findOpenLoss(tx, attempt, told);
  if (!loss) return { creditedSeconds: 0, because: 'not_seen' };
  const came = lineCredit({
    missed: loss.missed_seconds,
    running: loss.running_seconds,
    reported: report.lostSeconds,
    most: loss.most_seconds,
    given: loss.given_seconds,
  });
  await settleLoss(tx, loss.id, told, came);
  if (came.seconds > 0)
    await creditTime(tx, attempt, {
      seconds: came.seconds,
      cause: 'line',
      reason: 'Your connection was lost',
      givesBack: loss.running,
      lineLossId: loss.id,
    });
  return answerOf(came.seconds, came.because);
}

function answerOf(creditedSeconds: number, because: LessBecause | undefined): Came {
  return { creditedSeconds, ...(because ? { because } : {}) };
}
