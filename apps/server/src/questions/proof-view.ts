import type { Proof, ProofRow } from '@fairshot/contracts/questions/proof.contract';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { faultOf } from './find-faults.ts';
import { listProofRows, type ProofRowFacts } from './proof-row.store.ts';
import { findNewestProof } from './proof.store.ts';
import { findShownVersion } from './version.store.ts';

/** The newest proof of a question, if it has one; a question of others does not exist. */
export async function readProofOf(tx: Tx, questionId: string): Promise<{ proof?: Proof }> {
  const proof = await readProof(tx, questionId);
  if (proof) return { proof };
  if (!(await findShownVersion(tx, questionId))) throw refuse('not_found');
  return {};
}

/** The newest proof of a question as its author sees it, while it runs and after. */
export async function readProof(tx: Tx, questionId: string): Promise<Proof | undefined> {
  const proof = await findNewestProof(tx, questionId);
  if (!proof) return undefined;
  const rows = await listProofRows(tx, proof.id);
  return {
    id: proof.id,
    state: proof.state,
    isCurrent: proof.is_current,
    ...(proof.started_by === null ? {} : { startedBy: proof.started_by }),
    startedAt: proof.started_at.toISOString(),
    ...(proof.ended_at ? { endedAt: proof.ended_at.toISOString() } : {}),
    caseNames: proof.case_names,
    rows: rows.map((row) => rowView(row, proof.case_names)),
    faults: proof.faults,
    warnings: proof.warnings,
    suggestedLimits: proof.suggested_limits,
    isWaitingForJudge: proof.is_waiting,
  };
}

function rowView(row: ProofRowFacts, caseNames: readonly string[]): ProofRow {
  const failsOn = row.fails_on === null ? undefined : caseNames[row.fails_on];
  return {
    name: row.name,
    role: row.role,
    language: row.language,
    ...(row.label ? { label: row.label } : {}),
    ...(failsOn === undefined ? {} : { failsOn }),
    state: stateOf(row),
    ...(row.compiler_output === null ? {} : { compilerOutput: row.compiler_output }),
    verdicts: row.verdicts,
    timesMs: row.times_ms,
    memoryKb: row.memory_kb,
    ...(row.said === null ? {} : { said: row.said }),
    ...outcomeOf(row, caseNames),
  };
}

/** Between two of its steps a row is queued, and yet it runs to whoever looks at it. */
function stateOf({ state, verdicts }: ProofRowFacts): ProofRow['state'] {
  if (state === 'done' || state === 'failed') return 'done';
  return state === 'running' || verdicts.length > 0 ? 'running' : 'waiting';
}

function outcomeOf(
  row: ProofRowFacts,
  caseNames: readonly string[],
): Pick<ProofRow, 'verdict' | 'isAsLabelled' | 'why'> {
  if (row.state !== 'done' && row.state !== 'failed') return {};
  const why = faultOf(row, caseNames);
  const verdict = verdictOf(row);
  return { ...(verdict ? { verdict } : {}), isAsLabelled: why === undefined, ...(why ? { why } : {}) };
}

/** Overall, as of a submission: the first failure, else accepted. */
function verdictOf(row: ProofRowFacts): ProofRow['verdict'] {
  if (row.state === 'failed' || row.checker_fault) return undefined;
  if (row.does_not_compile) return 'compile_error';
  return row.verdicts.find((verdict) => verdict !== null && verdict !== 'accepted') ?? 'accepted';
}
