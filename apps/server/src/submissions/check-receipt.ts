import type { CheckedReceipt } from '@fairshot/contracts/submissions/receipts.contract';

import { PRACTICE_GROUND } from '../organizations/practice-ground.ts';
import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { createRateLimit } from '../platform/rate-limit.ts';
import { refuse } from '../platform/refuse.ts';
import { findAttemptReceipt, findSubmissionReceipt, type SubmissionReceipt } from './receipt.store.ts';

/** A lecture hall behind one address may look all its receipts up; somebody who tries codes gets nowhere. */
const ALLOWANCE = { points: 600, seconds: 60 };

/** Answers what a code stands for, to anybody who holds it; `place` is where the question comes from. */
export function receiptDesk({ db }: Platform): (code: string, place: string) => Promise<CheckedReceipt> {
  const limit = createRateLimit(ALLOWANCE);
  return async (code, place) => {
    await limit.take(place);
    return db.transaction(system, async (tx) => {
      const submission = await findSubmissionReceipt(tx, code);
      if (submission) return submissionView(code, submission);
      const attempt = await findAttemptReceipt(tx, code);
      if (!attempt) throw refuse('not_found', { sentence: 'No receipt has this code.' });
      return {
        kind: 'attempt',
        code,
        organization: attempt.organization,
        isPractice: attempt.organization_id === PRACTICE_GROUND,
        receivedAt: attempt.finished_at.toISOString(),
        finishedBy: attempt.finished_by,
        submissions: attempt.submissions.map(({ receivedAt, ...rest }) => ({
          ...rest,
          receivedAt: new Date(receivedAt).toISOString(),
        })),
      };
    });
  };
}

function submissionView(code: string, row: SubmissionReceipt): CheckedReceipt {
  return {
    kind: 'submission',
    code,
    organization: row.organization,
    isPractice: row.organization_id === PRACTICE_GROUND,
    receivedAt: row.submitted_at.toISOString(),
    question: row.position + 1,
    language: row.language,
    bytes: row.bytes,
    sha256: row.sha256,
    origin: row.origin,
    standing: standingOf(row),
  };
}

/** Under `last` the clock's own hand-in never lowers a score, so what it followed may count as well as it does. */
function standingOf({
  policy,
  later,
  later_by_candidate: laterByCandidate,
  origin,
  others,
}: SubmissionReceipt) {
  if (policy === 'one_final' || others === 0) return 'graded';
  if (policy === 'best') return 'one_of';
  if (laterByCandidate > 0) return 'replaced';
  return later > 0 || origin !== 'candidate' ? 'one_of' : 'graded';
}
