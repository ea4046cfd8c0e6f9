import { system } from '../platform/actor.ts';
import type { Tx } from '../platform/database.ts';
import { outlastOutage } from '../platform/outlast-outage.ts';
import type { Platform } from '../platform/platform.ts';
import { openCellWriter } from './cell-writer.ts';
import { concludeProof } from './conclude-proof.ts';
import type { Engine, Found } from './engine.port.ts';
import { withoutTrouble } from './engine-trouble.ts';
import { planStep, secondsFor, type Step } from './plan-row.ts';
import { cellOf, checkerNotes, isTelling, longerNotes, notesOf, stepWork } from './proof-work.ts';
import {
  getProofRow,
  getProofTerms,
  listProofCases,
  lockRunningProof,
  noteOnRow,
  type ProofCaseRow,
  type ProofRowFacts,
  type ProofTerms,
  type RowNotes,
} from './proof-row.store.ts';
import { endWork, requeueWork, type WorkLease } from './sandbox-work.store.ts';

/** A row with all that its next step needs, and the cases of that step. */
export interface RowToProve {
  row: ProofRowFacts & { source: string };
  terms: ProofTerms;
  step: Step;
  cases: ProofCaseRow[];
}

export type ProofLease = WorkLease & { proofId: string };

/**
 * Does the next step for one program of a proof: some of its cases, or those that missed the limit with a larger
 * one. Then the rest goes back into the queue behind whatever else waits; the last row concludes the proof.
 */
export async function proveRow(
  platform: Platform,
  engine: Engine,
  lease: ProofLease,
  signal: AbortSignal,
): Promise<void> {
  const it = await platform.db.transaction(system, (tx) => prepare(tx, lease));
  const notes = await takeStep(platform, engine, lease, it, signal);
  await store(platform, lease, notes);
}

async function prepare(tx: Tx, { workId, proofId }: ProofLease): Promise<RowToProve> {
  const row = await getProofRow(tx, workId);
  const terms = await getProofTerms(tx, proofId);
  const step = planStep(row, terms);
  const cases = step.kind === 'end' ? [] : await listProofCases(tx, proofId, step.wanted);
  return { row, terms, step, cases };
}

async function takeStep(
  platform: Platform,
  engine: Engine,
  lease: ProofLease,
  it: RowToProve,
  signal: AbortSignal,
): Promise<RowNotes> {
  const { step } = it;
  if (step.kind === 'end') return {};
  if (step.kind === 'cases') return judgeCases(platform, engine, lease, it, step, signal);
  const work = stepWork(platform, lease, it, step.seconds);
  const finding = await engine.judge(work, () => undefined, signal);
  if (finding.checkerFault) return checkerNotes(finding.checkerFault, step.wanted);
  return longerNotes(withoutTrouble(finding));
}

async function judgeCases(
  platform: Platform,
  engine: Engine,
  lease: ProofLease,
  it: RowToProve,
  step: Step & { kind: 'cases' },
  signal: AbortSignal,
): Promise<RowNotes> {
  const writer = openCellWriter(platform, lease, step.from);
  const onCase = (index: number, found: Found) => {
    const cell = cellOf(it.row.role, found);
    const judged = it.cases[index];
    if (!cell || !judged) return;
    const told = isTelling(it.row, judged) ? cell : { ...cell, verdict: null };
    writer.put(step.wanted[index] ?? step.from, told);
  };
  if (step.wanted.length === 0) {
    writer.skipTo(step.until);
    await writer.flush();
    return {};
  }
  try {
    const work = stepWork(platform, lease, it, secondsFor(it.row, it.terms));
    const found = await engine.judge(work, onCase, signal);
    if (found.checkerFault) return checkerNotes(found.checkerFault, step.wanted);
    const finding = withoutTrouble(found);
    if (finding.verdict !== 'compile_error') writer.skipTo(step.until);
    return notesOf(it.row, finding);
  } finally {
    await writer.flush(); // also where the slot was needed: what was found stays found
  }
}

/** The proof is held first: of two rows that end together, the second concludes. */
async function store(platform: Platform, lease: ProofLease, notes: RowNotes): Promise<void> {
  const { db, queue } = platform;
  await outlastOutage(() =>
    db.transaction(system, async (tx) => {
      if (!(await lockRunningProof(tx, lease.proofId))) return;
      await noteOnRow(tx, lease.workId, notes);
      const row = await getProofRow(tx, lease.workId);
      if (planStep(row, await getProofTerms(tx, lease.proofId)).kind === 'end') {
        if (await endWork(tx, lease)) await concludeProof(platform, tx, lease.proofId);
      } else if (await requeueWork(tx, lease, 0)) {
        await queue.add(tx, 'prove-row', { workId: lease.workId }, { onlyOnce: lease.workId });
      }
    }),
  );
}
