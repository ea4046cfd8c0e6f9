import type { CodingDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import type { Proof } from '@fairshot/contracts/questions/proof.contract';

import type { Config } from '../config.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { readProof } from './proof-view.ts';
import { cancelRunning, countRecentProofs, findProofByKey, insertProof, insertRows } from './proof.store.ts';
import { findTooLargeIn } from './limit-ceilings.ts';
import { readDraft } from './question-for-author.ts';
import { requireQuestion, requireRevision } from './require-question.ts';
import { cancelWork } from './sandbox-work.store.ts';

/** Per organization. Judges take turns among proofs, so this only keeps one organization from filling the queue. */
const MOST = { begun: 100, running: 50 } as const;

/**
 * Begins to judge every solution of the draft on every case, as the draft is now. Whatever proof of this question
 * still ran is cancelled. The proof and its tasks are stored together: what is shown as running will be judged.
 */
export async function startProof(
  platform: Platform,
  caller: ActingMember,
  questionId: string,
  { idempotencyKey, revision }: { idempotencyKey: string; revision: number },
): Promise<Proof> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const { current } = await requireQuestion(tx, questionId);
    const earlier = await findProofByKey(tx, idempotencyKey);
    if (earlier && earlier !== questionId) {
      throw refuse('wrong_state', { sentence: 'This key began the proof of another question.' });
    }
    if (!earlier) {
      await requireRevision(tx, current, revision);
      requireProvable(await readDraft(tx, current), platform.config.ceilings);
      await requirePatience(tx);
      await begin(platform, tx, caller, current, idempotencyKey);
    }
    const proof = await readProof(tx, questionId);
    if (!proof) throw refuse('not_found');
    return proof;
  });
}

async function begin(
  { queue }: Platform,
  tx: Tx,
  caller: ActingMember,
  version: { id: string; question_id: string },
  idempotencyKey: string,
): Promise<void> {
  await cancelProofOf(tx, version.question_id);
  const proofId = await insertProof(tx, caller, version.id, idempotencyKey);
  const work = await insertRows(tx, proofId, version.id);
  await queue.addEach(
    tx,
    'prove-row',
    work.map((workId) => ({ payload: { workId }, onlyOnce: workId })),
  );
}

/** Stops the proof that runs, if one does. */
export async function cancelProofOf(tx: Tx, questionId: string): Promise<void> {
  const running = await cancelRunning(tx, questionId);
  if (running) await cancelWork(tx, running);
}

function requireProvable(draft: QuestionDraft, ceilings: Config['ceilings']): void {
  if (draft.kind !== 'coding') {
    throw refuse('wrong_state', {
      sentence: 'A multiple-choice question needs no proof: there is nothing to judge.',
    });
  }
  const fields = [...missingForProof(draft), ...findTooLargeIn(draft, ceilings)];
  if (fields.length > 0) {
    throw refuse('not_publishable', { sentence: 'There is not enough here to be proven yet.', fields });
  }
}

function missingForProof({ cases, solutions, checker }: CodingDraft): { path: string; message: string }[] {
  const names = new Set(cases.map(({ name }) => name));
  return [
    ...(cases.length === 0
      ? [{ path: 'cases', message: 'Add a test case: there is nothing to judge on' }]
      : []),
    ...(solutions.some(({ label }) => label === 'accepted')
      ? []
      : [{ path: 'solutions', message: 'Add a reference solution that is accepted on every case' }]),
    ...(checker?.source.trim() === ''
      ? [{ path: 'checker.source', message: 'Write the checker, or remove it' }]
      : []),
    ...solutions.flatMap(({ source, failsOn }, at) => [
      ...(source.trim() === ''
        ? [{ path: `solutions.${at}.source`, message: 'Write the solution, or remove it' }]
        : []),
      ...(failsOn === undefined || names.has(failsOn)
        ? []
        : [{ path: `solutions.${at}.failsOn`, message: `There is no case ${failsOn}` }]),
    ]),
  ];
}

async function requirePatience(tx: Tx): Promise<void> {
  const recent = await countRecentProofs(tx);
  if (recent.begun < MOST.begun && recent.running < MOST.running) return;
  throw refuse('too_many_requests', {
    sentence: `Your organization has begun ${recent.begun} proofs in ten minutes, and ${recent.running} still run.`,
    details: { retryAfterSeconds: 60 },
  });
}
