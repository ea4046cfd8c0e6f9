import type { Language } from '@fairshot/contracts/questions/language';
import { type ProofEvent, proofLifecycle } from '@fairshot/contracts/questions/proof.lifecycle';
import type { SolutionLabel } from '@fairshot/contracts/questions/question-draft';
import type { SandboxWorkState } from '@fairshot/contracts/questions/sandbox-work.lifecycle';
import type { Verdict } from '@fairshot/contracts/submissions/verdict';
import type { Compare } from '@fairshot/judge/job';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** How the checker failed on a program's output; without a place it does not even compile. */
export interface CheckerFailure {
  why: string;
  said: string;
  place: number | null;
}

/** One program of a proof and all that was found about it so far. */
export interface ProofRowFacts {
  work_id: string;
  state: SandboxWorkState;
  role: 'solution' | 'validator' | 'checker';
  name: string;
  language: Language;
  label: SolutionLabel | null;
  fails_on: number | null;
  verdicts: (Verdict | null)[];
  times_ms: number[];
  memory_kb: number[];
  compiler_output: string | null;
  does_not_compile: boolean;
  exit_code: number | null;
  said: string | null;
  checker_fault: CheckerFailure | null;
  longer_ms: number | null;
  longer_verdict: Verdict | null;
}

/** Lists as JSON, which is read many times faster than arrays are. */
const FACTS = sql`r.work_id, w.state, r.role, r.name, r.language, r.label, r.fails_on, to_jsonb(r.verdicts) as verdicts,
  to_jsonb(r.times_ms) as times_ms, to_jsonb(r.memory_kb) as memory_kb, r.compiler_output, r.does_not_compile, r.exit_code, r.said, r.checker_fault, r.longer_ms, r.longer_verdict`;

export async function listProofRows(tx: Tx, proofId: string): Promise<ProofRowFacts[]> {
  const { rows } = await sql<ProofRowFacts>`
    select ${FACTS} from proof_row r join sandbox_work w on w.id = r.work_id
    where r.proof_id = ${proofId} order by r.position`.execute(tx);
  return rows;
}

export async function getProofRow(tx: Tx, workId: string): Promise<ProofRowFacts & { source: string }> {
  const { rows } = await sql<ProofRowFacts & { source: string }>`
    select ${FACTS}, r.source from proof_row r join sandbox_work w on w.id = r.work_id
    where r.work_id = ${workId}`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error(`the row ${workId} of a proof is gone`);
  return row;
}

/** What a proof judges by, as it was when the proof began. */
export interface ProofTerms {
  languages: Language[];
  time_limit_seconds: number;
  time_limit_by_language: Partial<Record<Language, number>>;
  memory_limit_mb: number;
  output_limit_mb: number;
  compare: Compare;
  checker_language: Language | null;
  checker_source: string | null;
  case_count: number;
}

export async function getProofTerms(tx: Tx, proofId: string): Promise<ProofTerms> {
  const { rows } = await sql<ProofTerms>`
    select languages, time_limit_seconds, time_limit_by_language, memory_limit_mb, output_limit_mb, compare, checker_language,
      checker_source, (select count(*)::int from proof_case where proof_id = proof.id) as case_count
    from proof where id = ${proofId}`.execute(tx);
  const terms = rows[0];
  if (!terms) throw new Error(`the proof ${proofId} is gone`);
  return terms;
}

export interface ProofCaseRow {
  input_sha256: string;
  answer_sha256: string;
}

/** Those of the cases that stand at these places, in their order. */
export async function listProofCases(
  tx: Tx,
  proofId: string,
  places: readonly number[],
): Promise<ProofCaseRow[]> {
  const { rows } = await sql<ProofCaseRow>`
    select encode(input_sha256, 'hex') as input_sha256, encode(answer_sha256, 'hex') as answer_sha256
    from proof_case where proof_id = ${proofId} and position = any(${[...places]}::int[])
    order by position`.execute(tx);
  return rows;
}

export async function listCaseNames(tx: Tx, proofId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from proof_case where proof_id = ${proofId} order by position`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Stored content of one organization, whole. */
export async function getContent(tx: Tx, organizationId: string, sha256: string): Promise<Buffer> {
  const row = await tx
    .selectFrom('test_data')
    .select('content')
    .where('organization_id', '=', organizationId)
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirstOrThrow();
  return row.content;
}

/** What one case came to; absent where the program was not run on it any more. */
export interface Cell {
  verdict: Verdict | null;
  timeMs: number;
  memoryKb: number;
}

/** Adds what was found from the case at `from` on; the same cells twice are added once. */
export async function appendCells(
  tx: Tx,
  workId: string,
  from: number,
  cells: readonly Cell[],
): Promise<void> {
  await sql`update proof_row set
      verdicts = verdicts || ${cells.map(({ verdict }) => verdict)}::text[],
      times_ms = times_ms || ${cells.map(({ timeMs }) => timeMs)}::int[],
      memory_kb = memory_kb || ${cells.map(({ memoryKb }) => memoryKb)}::int[]
    where work_id = ${workId} and cardinality(verdicts) = ${from}`.execute(tx);
}

export interface RowNotes {
  compiler_output?: string | null;
  does_not_compile?: boolean;
  exit_code?: number | null;
  said?: string | null;
  /** As JSON. */
  checker_fault?: string;
  longer_ms?: number;
  longer_verdict?: string;
}

export async function noteOnRow(tx: Tx, workId: string, notes: RowNotes): Promise<void> {
  if (Object.keys(notes).length === 0) return;
  await tx.updateTable('proof_row').set(notes).where('work_id', '=', workId).execute();
}

/** Holds the proof, so that of two rows that end together the second sees the first; false where it runs no more. */
export async function lockRunningProof(tx: Tx, proofId: string): Promise<boolean> {
  const { rows } = await sql`
    select from proof where id = ${proofId} and state = 'running' for update`.execute(tx);
  return rows.length > 0;
}

/** Proofs that run on paper alone: none of their work waits or is being done. */
export async function listStrandedProofs(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from proof p where p.state = 'running' and not exists (
      select from sandbox_work w where w.proof_id = p.id and w.state in ('queued', 'running'))`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface Conclusion {
  faults: string[];
  warnings: string[];
  suggestedLimits: { language: Language; seconds: number; from: string }[];
}

export async function storeConclusion(tx: Tx, proofId: string, conclusion: Conclusion): Promise<void> {
  const event: ProofEvent = conclusion.faults.length === 0 ? 'hold' : 'fail';
  await tx
    .updateTable('proof')
    .set({
      state: proofLifecycle.target(event),
      ended_at: sql<Date>`fairshot_now()`,
      faults: conclusion.faults,
      warnings: conclusion.warnings,
      suggested_limits: JSON.stringify(conclusion.suggestedLimits),
    })
    .where('id', '=', proofId)
    .where('state', 'in', proofLifecycle.sources(event))
    .execute();
}
