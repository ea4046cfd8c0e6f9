import type { Language } from '@fairshot/contracts/questions/language';
import type { Verdict } from '@fairshot/contracts/submissions/verdict';
import type { CheckerFault, Compare, Limits } from '@fairshot/judge/job';

/** What questions and submissions need of whoever runs code. It sees texts and limits, never a database or a person. */
export interface Engine {
  /** What runs the code, and which judge has it: for the record of what was executed. */
  readonly about: { engine: string; judge: string };
  /**
   * Compiles and runs one program on all its cases and calls `onCase` in their order as each ends. Trouble of
   * ours is `internal_error`; rejects when the signal stops it.
   */
  judge(work: Work, onCase: (index: number, found: Found) => void, signal: AbortSignal): Promise<Finding>;
}

export interface Work {
  language: Language;
  source: string;
  cases: WorkCase[];
  limits: Limits;
  compare: Compare;
  /** The author's program that decides in the place of `compare`, wherever a case has an answer. */
  checker?: { language: Language; source: string };
  /** The organization whose work it is. Whoever records executions sets it, so that nothing runs for nobody. */
  owner?: string;
  /** Bytes of each case's output to hand back; 0 for none. */
  keepOutputBytes: number;
}

/** Without an answer a case is only run: exit code 0 is accepted. */
export interface WorkCase {
  input: Content;
  answer?: Content;
  /** A group of which nothing more is run once a case of it has failed; what is not run is `not_run`. */
  stopsGroup?: string | undefined;
}

/** Text at hand, or text that is fetched once and then known by its SHA-256 (hex). */
export type Content = { bytes: Uint8Array } | { sha256: string; load: () => Promise<Uint8Array> };

/** `internal_error` is our own fault; it is tried again and never shown as a verdict. */
export type FoundVerdict = Verdict | 'internal_error';

export interface Found {
  verdict: FoundVerdict | 'not_run';
  timeMs: number;
  wallMs: number;
  memoryKb: number;
  exitCode?: number;
  signal?: string;
  /** That it asked for more processes than it may have; no verdict follows from that alone. */
  wasRefusedProcesses?: boolean;
  stdout?: Uint8Array;
  stderr?: Uint8Array;
  /** What the checker said of the output; for authors alone, since it may quote the answer. */
  feedback?: string;
}

export interface Finding {
  verdict: FoundVerdict;
  firstFailed?: number;
  timeMs: number;
  wallMs: number;
  memoryKb: number;
  compilerOutput?: string;
  /** Why it is `internal_error`, for the operator's log. */
  trouble?: string;
  /** That it is `internal_error` because the author's checker failed, and how. */
  checkerFault?: CheckerFault;
  cases: Found[];
}
