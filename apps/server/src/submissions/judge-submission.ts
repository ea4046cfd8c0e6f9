import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/database.ts';
import { isDatabaseAway } from '../platform/database-away.ts';
import { holdLease } from '../platform/hold-lease.ts';
import { outlastOutage } from '../platform/outlast-outage.ts';
import type { Platform } from '../platform/platform.ts';
import type { Engine, Finding, Found, Work } from '../questions/engine.port.ts';
import { recordExecutions } from '../questions/executions/record-executions.ts';
import { openCaseWriter } from './case-writer.ts';
import {
  type CaseToJudge,
  getQuestionToJudge,
  giveUp,
  isAttemptOver,
  type Judgement,
  type Lease,
  listCaseGroups,
  listCasesToJudge,
  MAX_TRIES,
  type QuestionToJudge,
  renewLease,
  requeue,
  storeJudgement,
} from './judging.store.ts';
import { judgementOf, resultRow, workOf } from './judging-work.ts';
import type { CaseGroup } from './score.ts';

/** Enough that work which cannot be prepared just now does not go round in circles. */
const PAUSE_SECONDS = 2;

/**
 * Judges one submission under a lease. Safe to call any number of times, by several judges at once: only the
 * holder of the present lease writes a verdict, and trouble of ours goes back to the queue, never to the
 * candidate. `take` says which one; false where there was none to take.
 */
export async function judgeSubmission(
  platform: Platform,
  engine: Engine,
  take: (tx: Tx) => Promise<Lease | undefined>,
  signal: AbortSignal,
): Promise<boolean> {
  const lease = await begin(platform, take);
  if (!lease) return false;
  await judgeUnder(platform, engine, lease, signal);
  return true;
}

async function judgeUnder(
  platform: Platform,
  engine: Engine,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  const held = holdLease(platform, { submission: lease.submissionId }, (tx) => renewLease(tx, lease));
  try {
    const { question, cases, groups } = await prepare(platform, lease);
    const work = workOf(platform, lease, question, cases, lease.kind === 'run' ? [] : groups);
    const finding = await run(platform, engine, lease, work, cases, AbortSignal.any([signal, held.lost]));
    if (finding.verdict === 'internal_error') await tryAgain(platform, lease, finding.trouble);
    else await store(platform, lease, judgementOf(finding, cases, groups));
  } catch (error) {
    if (held.lost.aborted) return;
    // Neither our end nor the database's absence says anything of the program: the try is not counted.
    if (signal.aborted) await giveBack(platform, lease, 0);
    else if (isDatabaseAway(error)) await giveBack(platform, lease, PAUSE_SECONDS);
    else await tryAgain(platform, lease, error);
  } finally {
    held.letGo();
  }
}

async function begin(
  { db }: Platform,
  take: (tx: Tx) => Promise<Lease | undefined>,
): Promise<Lease | undefined> {
  return db.transaction(system, async (tx) => {
    const lease = await take(tx);
    if (lease) await tell(tx, lease);
    return lease;
  });
}

async function prepare(
  { db }: Platform,
  lease: Lease,
): Promise<{ question: QuestionToJudge; cases: CaseToJudge[]; groups: CaseGroup[] }> {
  return db.transaction(system, async (tx) => ({
    question: await getQuestionToJudge(tx, lease),
    cases: lease.ownInput ? [] : await listCasesToJudge(tx, lease.questionVersionId, lease.kind === 'run'),
    groups: await listCaseGroups(tx, lease.questionVersionId),
  }));
}

async function run(
  platform: Platform,
  engine: Engine,
  lease: Lease,
  work: Work,
  cases: CaseToJudge[],
  signal: AbortSignal,
): Promise<Finding> {
  const writer = openCaseWriter(platform, lease);
  const onCase = (index: number, found: Found) => {
    if (found.verdict !== 'internal_error') writer.add(resultRow(index, found, cases[index]));
  };
  const { organizationId, candidateId, attemptId, submissionId, kind } = lease;
  const recorded = recordExecutions(platform, engine, {
    work: kind,
    organizationId,
    candidateId,
    attemptId,
    submissionId,
  });
  const finding = await recorded.judge(work, onCase, signal);
  await writer.flush();
  return finding;
}

async function store({ db, queue, log }: Platform, lease: Lease, judgement: Judgement): Promise<void> {
  await outlastOutage(() =>
    db.transaction(system, async (tx) => {
      if (!(await storeJudgement(tx, lease, judgement))) {
        log.warn(
          { submission: lease.submissionId, lease: lease.number },
          'a result came too late and was dropped',
        );
        return;
      }
      await tell(tx, lease);
      if (lease.kind === 'submission' && (await isAttemptOver(tx, lease.attemptId))) {
        await queue.add(tx, 'grade-attempt', { attemptId: lease.attemptId }, { onlyOnce: lease.attemptId });
      }
    }),
  );
}

/** Our trouble: another try a little later, perhaps on another machine; after the last one a person is needed. */
async function tryAgain({ db, queue, log }: Platform, lease: Lease, why: unknown): Promise<void> {
  const isLast = lease.tries >= MAX_TRIES;
  log.error({ err: why, submission: lease.submissionId, tries: lease.tries, isLast }, 'judging failed');
  await outlastOutage(() =>
    db.transaction(system, async (tx) => {
      const pauseSeconds = 2 * lease.tries;
      const moved = isLast
        ? await giveUp(tx, lease)
        : await requeue(tx, lease, { countsAsTry: true, pauseSeconds });
      if (!moved) return;
      const again = { onlyOnce: lease.submissionId, startAfterSeconds: pauseSeconds };
      if (!isLast) await queue.add(tx, 'judge-submission', { submissionId: lease.submissionId }, again);
      await tell(tx, lease);
    }),
  );
  if (isLast)
    log.error({ submission: lease.submissionId }, 'a submission could not be judged and was set aside');
}

/** The work is another's, and the try is not counted. Should this fail, the lease lapses instead. */
async function giveBack({ db, queue }: Platform, lease: Lease, pauseSeconds: number): Promise<void> {
  await db.transaction(system, async (tx) => {
    if (!(await requeue(tx, lease, { countsAsTry: false, pauseSeconds }))) return;
    const again = { onlyOnce: lease.submissionId, startAfterSeconds: pauseSeconds };
    await queue.add(tx, 'judge-submission', { submissionId: lease.submissionId }, again);
    await tell(tx, lease);
  });
}

async function tell(tx: Tx, lease: Lease): Promise<void> {
  const { attemptId, organizationId, submissionId } = lease;
  await announce(tx, { attemptId, organizationId, kind: 'submission', submissionId });
}
