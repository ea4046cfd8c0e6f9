import { system } from '../platform/actor.ts';
import { outlastOutage } from '../platform/outlast-outage.ts';
import type { Platform } from '../platform/platform.ts';
import { openCellWriter } from './cell-writer.ts';
import { concludeProof } from './conclude-proof.ts';
import type { Engine, Found } from './engine.port.ts';
import { withoutTrouble } from './engine-trouble.ts';
import { planStep, type Step } from './plan-row.ts';
import { cellOf, longerNotes, longerWork, notesOf, stepWork } from './proof-work.ts';
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

/** A row with all that the next step needs. */
export interface RowToProve {
  row: ProofRowFacts & { source: string };
  terms: ProofTerms;
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
  const it = await platform.db.transaction(system, async (tx) => ({
    row: await getProofRow(tx, lease.workId),
    terms: await getProofTerms(tx, lease.proofId),
    cases: await listProofCases(tx, lease.proofId),
  }));
  const step = planStep(it.row, it.terms, it.cases.length);
  const notes = await take(platform, engine, lease, it, step, signal);
  await store(platform, lease, notes);
}

async function take(
  platform: Platform,
  engine: Engine,
  lease: ProofLease,
  it: RowToProve,
  step: Step,
  signal: AbortSignal,
): Promise<RowNotes> {
  if (step.kind === 'end') return {};
  if (step.kind === 'longer') {
    const finding = await engine.judge(longerWork(platform, lease, it, step), () => undefined, signal);
    return longerNotes(withoutTrouble(finding));
  }
  return judgeCases(platform, engine, lease, it, step, signal);
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
    if (cell) writer.put(step.wanted[index] ?? step.from, cell);
  };
  if (step.wanted.length === 0) {
    writer.skipTo(step.until);
    await writer.flush();
    return {};
  }
  try {
    const finding = withoutTrouble(await engine.judge(stepWork(platform, lease, it, step), onCase, signal));
    if (finding.verdict !== 'compile_error') writer.skipTo(step.until);
    return notesOf(it.row, finding);
  } finally {
    await writer.flush(); // also where the slot was needed: what was found stays found
  }
}

/** The proof is held first: of two rows that end together, the second concludes. */
async function store({ db, queue }: Platform, lease: ProofLease, notes: RowNotes): Promise<void> {
  await outlastOutage(() =>
    db.transaction(system, async (tx) => {
      if (!(await lockRunningProof(tx, lease.proofId))) return;
      await noteOnRow(tx, lease.workId, notes);
      const { row, terms, cases } = {
        row: await getProofRow(tx, lease.workId),
        terms: await getProofTerms(tx, lease.proofId),
        cases: await listProofCases(tx, lease.proofId),
      };
      if (planStep(row, terms, cases.length).kind === 'end') {
        if (await endWork(tx, lease)) await concludeProof(tx, lease.proofId);
      } else if (await requeueWork(tx, lease, 0)) {
        await queue.add(tx, 'prove-row', { workId: lease.workId }, { onlyOnce: lease.workId });
      }
    }),
  );
}
