/**
 * What the judge takes and what it answers. These shapes know no database and no HTTP: the command line, the
 * server's engine adapter and the tests all speak them.
 */

/** What the judge found about one case or one whole job; `IE` is our own fault and never the candidate's. */
export type VerdictCode = 'AC' | 'WA' | 'TLE' | 'MLE' | 'OLE' | 'RTE' | 'CE' | 'IE';

/** Of a case: besides, that it was not run, since one of its group has failed before it. */
export type CaseVerdictCode = VerdictCode | 'NR';

export const LANGUAGES = ['c', 'cpp', 'java', 'javascript', 'python', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Bytes in memory, or a file that we (never a candidate) wrote. */
export type Content = { bytes: Uint8Array } | { path: string };

/** One input with its expected output; without an answer the run is only measured, and AC means "exit code 0". */
export interface Case {
  input: Content;
  answer?: Content;
  /** A group of which nothing more is run once a case of it has failed; it is scored as a whole. */
  stopsGroup?: string | undefined;
}

export interface Limits {
  /** CPU seconds of the whole process tree; the wall limit is 3 × this + 1 s. */
  timeSeconds: number;
  /** MB = 2^20 bytes. */
  memoryMb: number;
  /** MB of standard output, and as much again of standard error. */
  outputMb: number;
  /** CPU seconds the compiler may take; the wall limit is twice this. */
  compileSeconds: number;
}

export interface Compare {
  mode: 'tokens' | 'exact' | 'float' | 'exit';
  caseSensitive: boolean;
  spaceSensitive: boolean;
  /** Decimal text or a number; compared beyond double precision. */
  absTolerance?: string | number;
  relTolerance?: string | number;
}

export const defaultLimits: Limits = { timeSeconds: 2, memoryMb: 256, outputMb: 16, compileSeconds: 30 };
export const defaultCompare: Compare = { mode: 'tokens', caseSensitive: false, spaceSensitive: false };

/**
 * A program of the author's that says whether an output is right, called as an output validator of the Kattis problem
 * format: `checker input answer feedback_dir < output`, in a jail of its own. 42 is right, 43 is wrong, and whatever else
 * it does is its own failure.
 */
export interface Checker {
  language: Language;
  source: Content;
  entry?: string;
}

export interface Job {
  language: Language;
  source: Content;
  /** Main class or file; Java's default is the class that has `main`. */
  entry?: string;
  cases: Case[];
  limits: Limits;
  compare: Compare;
  /** Whose work it is: what was compiled for one owner serves no other, who could tell by the time that it was there. */
  owner?: string | undefined;
  /** Decides in the place of `compare` wherever a case has an answer. */
  checker?: Checker;
  stopAtFirstFailure: boolean;
  /** How many bytes of each case's stdout and stderr to hand back (0: none). Candidates see only samples'. */
  keepOutputBytes?: number;
}

export interface CaseResult {
  verdict: CaseVerdictCode;
  /** CPU milliseconds of the whole process tree. */
  timeMs: number;
  wallMs: number;
  /** KB = 1024 bytes, the peak of the whole process tree. */
  memoryKb: number;
  exitCode?: number;
  /** As in `SIGSEGV`. */
  signal?: string;
  /** That it asked for more processes than it may have. No verdict follows from that: it may well go on without. */
  wasRefusedProcesses?: boolean;
  /** Bytes kept as the job asked; cut at `keepOutputBytes`. */
  stdout?: Uint8Array;
  stderr?: Uint8Array;
  /** The first line that the checker said about this output. For its author; it may quote the answer. */
  feedback?: string;
}

/** How a checker failed, in words for its author. */
export interface CheckerFault {
  why: string;
  /** What the checker or its compiler said, cut. */
  said: string;
  /** Index of the case; absent where it does not even compile. */
  case?: number;
}

export interface JudgeResult {
  verdict: VerdictCode;
  /** Index from 0 of the case that decided the verdict. */
  firstFailed?: number;
  /** Worst case. */
  timeMs: number;
  wallMs: number;
  memoryKb: number;
  compilerOutput?: string;
  /** With `IE`: what went wrong on our side, in words for the operator. Never for a candidate. */
  trouble?: string;
  /** With `IE`: that the author's checker is what failed. */
  checkerFault?: CheckerFault;
  cases: CaseResult[];
}

/** What every judge says of itself, wherever its programs run. */
export interface Abilities {
  slots: number;
  /** Tool chain versions by language; a language whose tools are missing is absent. */
  languages: Partial<Record<Language, string>>;
}

/** What isolation and measurement this machine gives; shown to staff and by `doctor`. */
export interface Capabilities extends Abilities {
  cgroup: 'v1' | 'v2' | 'none';
  memoryPeak: 'cgroup' | 'rss';
  cpuClock: 'cgroup' | 'rusage';
}

/** A part of the isolation that this machine lacks, and how to get it. */
export interface MissingPart {
  part: string;
  why: string;
  remedy: string;
}

/** Thrown by `startJudge` where isolation is incomplete: the judge never runs unsandboxed. */
export class IncompleteSandbox extends Error {
  readonly missing: MissingPart[];
  constructor(missing: MissingPart[]) {
    super(missing.map((m) => `${m.part}: ${m.why}. ${m.remedy}`).join('\n'));
    this.missing = missing;
  }
}

export interface JudgeOptions {
  /** Where build artefacts and caches live; owned by the caller. Its private part is created 0700. */
  stateDir: string;
  /** Parallel sandboxes; default one per core. */
  slots?: number;
  /** Where no cgroup can be written: refuse (default), or sample /proc every 10 ms, which misses short peaks. */
  withoutCgroup?: 'refuse' | 'sample';
}

export interface JudgeHooks {
  onCompiled?: (outcome: { ok: boolean; compilerOutput: string }) => void;
  /** Called as each case ends, in order. */
  onCase?: (index: number, result: CaseResult) => void;
  signal?: AbortSignal;
}

/** What a judge finds about itself while it works. */
export interface Examination {
  /** Parts of the isolation that no longer hold: nothing may run here any more. */
  missing: MissingPart[];
  /** Languages whose known programs no longer get the verdicts they must get, and how that showed. */
  broken: Partial<Record<Language, string>>;
}

export interface Judge<Can extends Abilities = Capabilities> {
  capabilities: Can;
  /** Has known programs of every language judged and a hostile one try a slot; waits for free slots as a job does. */
  examine(signal?: AbortSignal): Promise<Examination>;
  /** Runs the job in a free slot, waiting for one; rejects only on abort or after `stop`. Trouble of ours is `IE`. */
  judge(job: Job, hooks?: JudgeHooks): Promise<JudgeResult>;
  /** Ends every slot and removes what they left. */
  stop(): Promise<void>;
}
