import { setTimeout as sleep } from 'node:timers/promises';

import { system } from '../../platform/actor.ts';
import { isDatabaseAway } from '../../platform/database-away.ts';
import { holdLease } from '../../platform/hold-lease.ts';
import { outlastOutage } from '../../platform/outlast-outage.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Engine, Finding } from '../../questions/engine.port.ts';
import { withoutTrouble } from '../../questions/engine-trouble.ts';
import { recordExecutions } from '../../questions/executions/record-executions.ts';
import { GaveWay } from '../../questions/share-slots.ts';
import { getQuestionToJudge, listCaseGroups, MAX_TRIES, type QuestionToJudge } from '../judging.store.ts';
import { judgementOf, resultRow, workOf } from '../judging-work.ts';
import type { CaseGroup } from '../score.ts';
import {
  type CaseToRejudge,
  concludeRejudge,
  getItemWork,
  giveUpItem,
  isItemQueued,
  type ItemLease,
  type ItemWork,
  listCasesToRejudge,
  lockRunningRejudge,
  type RejudgedCase,
  renewItem,
  requeueItem,
  storeFound,
  takeNextItem,
} from './rejudge-work.store.ts';

/** Enough that work which cannot go on just now does not go round in circles. */
const PAUSE_SECONDS = 1;

/** How soon a judge that lacks the language says so again to the others. */
const ANOTHER_JUDGE_SECONDS = 2;

/**
 * Does what a task of the queue asks for: judges one submission anew, whichever is due, under a lease. What is found
 * stands beside the verdict that counts. Safe to call any number of times, by several judges at once: only the holder
 * of the present lease writes, and trouble of ours goes back to the queue.
 */
export async function rejudgeNext(
  platform: Platform,
  engine: Engine,
  languages: readonly string[],
  itemId: string,
  signal: AbortSignal,
): Promise<void> {
  const lease = await platform.db.transaction(system, (tx) => takeNextItem(tx, languages));
  if (lease) await rejudgeUnder(platform, engine, lease, signal);
  else await leaveToAnother(platform, itemId);
}

async function leaveToAnother({ db, queue }: Platform, itemId: string): Promise<void> {
  await db.transaction(system, async (tx) => {
    if (!(await isItemQueued(tx, itemId))) return;
    const later = { onlyOnce: itemId, startAfterSeconds: ANOTHER_JUDGE_SECONDS };
    await queue.add(tx, 'rejudge-next', { itemId }, later);
  });
}

async function rejudgeUnder(
  platform: Platform,
  engine: Engine,
  lease: ItemLease,
  signal: AbortSignal,
): Promise<void> {
  const held = holdLease(platform, { rejudgeItem: lease.itemId }, (tx) => renewItem(tx, lease));
  try {
    const subject = await prepare(platform, lease);
    if (!subject) return; // cancelled meanwhile
    const { work, question, cases, groups } = subject;
    const job = workOf(platform, { ...work, ownInput: null }, question, cases, groups);
    const recorded = recordExecutions(platform, engine, {
      work: 'rejudge',
      organizationId: lease.organizationId,
      candidateId: work.candidateId,
      attemptId: work.attemptId,
      submissionId: work.submissionId,
    });
    const found = await recorded.judge(job, () => undefined, AbortSignal.any([signal, held.lost]));
    await store(platform, lease, subject, withoutTrouble(found));
  } catch (error) {
    if (held.lost.aborted) return;
    // Neither live work that comes first, nor our end, nor the database's absence says anything of the program.
    if (signal.aborted) await giveBack(platform, lease, 0);
    else if (error instanceof GaveWay || isDatabaseAway(error)) {
      await giveBack(platform, lease, PAUSE_SECONDS);
      // The task is kept as long: a thousand items that wait would otherwise be taken and put back without end.
      await sleep(PAUSE_SECONDS * 1_000, undefined, { signal }).catch(() => undefined);
    } else await tryAgain(platform, lease, error);
  } finally {
    held.letGo();
  }
}

interface Subject {
  work: ItemWork;
  question: QuestionToJudge;
  cases: CaseToRejudge[];
  groups: CaseGroup[];
}

async function prepare({ db }: Platform, lease: ItemLease): Promise<Subject | undefined> {
  return db.transaction(system, async (tx) => {
    const work = await getItemWork(tx, lease.itemId);
    if (!work) return undefined;
    return {
      work,
      question: await getQuestionToJudge(tx, work),
      cases: await listCasesToRejudge(tx, work),
      groups: await listCaseGroups(tx, work.questionVersionId),
    };
  });
}

async function store(
  { db, log }: Platform,
  lease: ItemLease,
  { cases, groups }: Subject,
  finding: Finding,
): Promise<void> {
  const rows = finding.cases.map(
    (found, index): RejudgedCase => ({
      ...resultRow(index, found, cases[index]),
      shown_case_id: cases[index]?.shown_case_id ?? null,
    }),
  );
  await outlastOutage(() =>
    db.transaction(system, async (tx) => {
      if (!(await lockRunningRejudge(tx, lease.rejudgeId))) return;
      if (await storeFound(tx, lease, judgementOf(finding, cases, groups), rows, cases.length)) {
        await concludeRejudge(tx, lease.rejudgeId);
      } else log.warn({ ...lease }, 'a result came too late and was dropped');
    }),
  );
}

/** Our trouble: another try a little later, perhaps on another machine; after the last one it is told as ours. */
async function tryAgain({ db, queue, log }: Platform, lease: ItemLease, why: unknown): Promise<void> {
  const isLast = lease.tries >= MAX_TRIES;
  log.error({ err: why, item: lease.itemId, tries: lease.tries, isLast }, 'judging anew failed');
  await outlastOutage(() =>
    db.transaction(system, async (tx) => {
      if (!(await lockRunningRejudge(tx, lease.rejudgeId))) return;
      const { itemId } = lease;
      const pauseSeconds = 2 * lease.tries;
      if (isLast) {
        if (await giveUpItem(tx, lease)) await concludeRejudge(tx, lease.rejudgeId);
      } else if (await requeueItem(tx, lease, { countsAsTry: true, pauseSeconds })) {
        await queue.add(
          tx,
          'rejudge-next',
          { itemId },
          { onlyOnce: itemId, startAfterSeconds: pauseSeconds },
        );
      }
    }),
  );
}

/** The work is another's, and the try is not counted. Should this fail, the lease lapses instead. */
async function giveBack({ db, queue }: Platform, lease: ItemLease, pauseSeconds: number): Promise<void> {
  await db.transaction(system, async (tx) => {
    if (!(await requeueItem(tx, lease, { countsAsTry: false, pauseSeconds }))) return;
    const again = { onlyOnce: lease.itemId, startAfterSeconds: pauseSeconds };
    await queue.add(tx, 'rejudge-next', { itemId: lease.itemId }, again);
  });
}
