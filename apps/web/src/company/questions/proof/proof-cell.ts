import type { ProofRow } from '@fairshot/contracts/questions/proof.contract';
import type { Verdict } from '@fairshot/contracts/submissions/verdict';

/** What one program did on one case. */
export interface ProofCell {
  /** False while the program has not come to this case. */
  isReached: boolean;
  /** Absent where it was not run. */
  verdict: Verdict | undefined;
  timeMs: number;
  memoryKb: number;
}

/** The cell of a program at the place of a case. */
export function cellOf(row: ProofRow, at: number): ProofCell {
  return {
    isReached: at < row.verdicts.length,
    verdict: row.verdicts[at] ?? undefined,
    timeMs: row.timesMs[at] ?? 0,
    memoryKb: row.memoryKb[at] ?? 0,
  };
}
