import type { Language } from '@fairshot/contracts/questions/language';
import type { Compare } from '@fairshot/judge/job';

import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { SHOWN_BYTES } from './candidate-view.store.ts';
import { openCaseWriter } from './case-writer.ts';
import type { Content, Engine, Finding, Found, Work } from './engine.port.ts';
import { holdLease } from './hold-lease.ts';
import {
  type CaseResultRow,
  type CaseToJudge,
  getCaseContent,
  getQuestionToJudge,
  giveUp,
  isAttemptOver,
  type Judgement,
  type Lease,
  listCasesToJudge,
  MAX_TRIES,
  type QuestionToJudge,
  requeue,
  storeJudgement,
  takeLease,
} from './judging.store.ts';
import { outlastOutage } from './outlast-outage.ts';
import { passedPermille } from './score.ts';

/** Seconds a compiler may take; a compile bomb ends here. */
const COMPILE_SECONDS = 30;

/**
 * Judges one submission under a lease. Safe to call any number of times, by several judges at once: only the
 * holder of the present lease writes a verdict, and trouble of ours goes back to the queue, never to the
 * candidate.
 */
export async function judgeSubmission(
  platform: Platform,
  engine: Engine,
  submissionId: string,
  signal: AbortSignal,
): Promise<void> {
  const lease = await take(platform, submissionId);
  if (!lease) return;
  const held = holdLease(platform, lease);
  try {
    const { question, cases } = await prepare(platform, lease);
    const finding = await run(platform, engine, lease, question, cases, AbortSignal.any([signal, held.lost]));
    if (finding.verdict === 'internal_error') await tryAgain(platform, lease, finding.compilerOutput);
    else await store(platform, lease, judgementOf(finding, cases));
  } catch (error) {
    if (held.lost.aborted) return;
    await (signal.aborted ? giveBack(platform, lease) : tryAgain(platform, lease, error));
  } finally {
    held.letGo();
  }
}

async function take({ db }: Platform, submissionId: string): Promise<Lease | undefined> {
  return db.transaction(system, async (tx) => {
    const lease = await takeLease(tx, submissionId);
    if (lease) await tell(tx, lease);
    return lease;
  });
}

async function prepare(
  { db }: Platform,
  lease: Lease,
): Promise<{ question: QuestionToJudge; cases: CaseToJudge[] }> {
  return db.transaction(system, async (tx) => ({
    question: await getQuestionToJudge(tx, lease),
    cases: lease.ownInput ? [] : await listCasesToJudge(tx, lease.questionVersionId, lease.kind === 'run'),
  }));
}

async function run(
  platform: Platform,
  engine: Engine,
  lease: Lease,
  question: QuestionToJudge,
  cases: CaseToJudge[],
  signal: AbortSignal,
): Promise<Finding> {
  const writer = openCaseWriter(platform, lease);
  const onCase = (index: number, found: Found) => {
    if (found.verdict !== 'internal_error') writer.add(resultRow(index, found, cases[index]));
  };
  const finding = await engine.judge(workOf(platform, lease, question, cases), onCase, signal);
  await writer.flush();
  return finding;
}

function workOf(platform: Platform, lease: Lease, question: QuestionToJudge, cases: CaseToJudge[]): Work {
  const content = (it: CaseToJudge, which: 'input' | 'answer'): Content => ({
    sha256: which === 'input' ? it.input_sha256 : it.answer_sha256,
    load: () => platform.db.transaction(system, (tx) => getCaseContent(tx, it.id, which)),
  });
  return {
    language: lease.language as Language,
    source: lease.source,
    cases: lease.ownInput
      ? [{ input: { bytes: lease.ownInput } }]
      : cases.map((it) => ({ input: content(it, 'input'), answer: content(it, 'answer') })),
    limits: {
      timeSeconds: question.time_limit_seconds,
      memoryMb: question.memory_limit_mb,
      outputMb: question.output_limit_mb,
      compileSeconds: COMPILE_SECONDS,
    },
    compare: question.compare as Compare,
    // One byte more than is shown tells a cut text from one that just fits.
    keepOutputBytes: SHOWN_BYTES + 1,
  };
}

/** Own input counts as a sample of one's own. Of a hidden case no output is kept, whatever the engine hands back. */
function resultRow(index: number, found: Found, judged: CaseToJudge | undefined): CaseResultRow {
  const isSample = judged?.is_sample ?? true;
  const kept = (text: Uint8Array | undefined) => (isSample && text ? Buffer.from(text) : null);
  return {
    position: judged?.position ?? index,
    test_case_id: judged?.id ?? null,
    is_sample: isSample,
    verdict: found.verdict,
    time_ms: Math.round(found.timeMs),
    wall_ms: Math.round(found.wallMs),
    memory_kb: Math.round(found.memoryKb),
    exit_code: found.exitCode ?? null,
    signal: found.signal ?? null,
    stdout: kept(found.stdout),
    stderr: kept(found.stderr),
  };
}

function judgementOf(finding: Finding, cases: CaseToJudge[]): Judgement {
  const weighed = finding.cases.map(({ verdict }, index) => ({
    weight: cases[index]?.weight ?? 1,
    isAccepted: verdict === 'accepted',
  }));
  return {
    verdict: finding.verdict,
    first_failed: finding.firstFailed ?? null,
    passed_permille: passedPermille(weighed),
    time_ms: Math.round(finding.timeMs),
    wall_ms: Math.round(finding.wallMs),
    memory_kb: Math.round(finding.memoryKb),
    // PostgreSQL keeps no NUL in text, and a compiler may quote one from the source.
    compiler_output: finding.compilerOutput?.replaceAll('\0', '') || null,
  };
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
      const moved = isLast ? await giveUp(tx, lease) : await requeue(tx, lease, { countsAsTry: true });
      if (!moved) return;
      const again = { onlyOnce: lease.submissionId, startAfterSeconds: 2 * lease.tries };
      if (!isLast) await queue.add(tx, 'judge-submission', { submissionId: lease.submissionId }, again);
      await tell(tx, lease);
    }),
  );
  if (isLast)
    log.error({ submission: lease.submissionId }, 'a submission could not be judged and was set aside');
}

/** This process ends: the work is another's at once, and the try is not counted. */
async function giveBack({ db, queue }: Platform, lease: Lease): Promise<void> {
  await db.transaction(system, async (tx) => {
    if (!(await requeue(tx, lease, { countsAsTry: false }))) return;
    await queue.add(
      tx,
      'judge-submission',
      { submissionId: lease.submissionId },
      { onlyOnce: lease.submissionId },
    );
    await tell(tx, lease);
  });
}

async function tell(tx: Tx, lease: Lease): Promise<void> {
  const { attemptId, organizationId, submissionId } = lease;
  await announce(tx, { attemptId, organizationId, kind: 'submission', submissionId });
}
