import type { Verdict } from '@fairshot/contracts/submissions/verdict';
import { type CheckerFault, defaultCompare } from '@fairshot/judge/job';
import { createHash } from 'node:crypto';

import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import type { Content, Finding, Found, Work } from './engine.port.ts';
import {
  type Cell,
  getContent,
  type ProofCaseRow,
  type ProofRowFacts,
  type ProofTerms,
  type RowNotes,
} from './proof-row.store.ts';
import type { ProofLease, RowToProve } from './prove-row.ts';

/** Seconds a compiler may take; a compile bomb ends here. */
export const COMPILE_SECONDS = 30;

const SAID_BYTES = 1_000;
const VALIDATOR_MB = 512;
const VALID = 42;
const INVALID = 43;

/** A step as the engine takes it. A validator is only run; its exit code is what it says. */
export function stepWork(
  platform: Platform,
  lease: ProofLease,
  { row, terms, cases }: RowToProve,
  timeSeconds: number,
): Work {
  const content = (sha256: string) => contentOf(platform, lease.organizationId, sha256);
  const isValidator = row.role === 'validator';
  return {
    language: row.language,
    source: row.source,
    cases: cases.map((it) => ({
      input: content(it.input_sha256),
      ...(isValidator ? {} : { answer: content(it.answer_sha256) }),
    })),
    limits: {
      timeSeconds,
      memoryMb: isValidator ? Math.max(VALIDATOR_MB, terms.memory_limit_mb) : terms.memory_limit_mb,
      outputMb: isValidator ? 1 : terms.output_limit_mb,
      compileSeconds: COMPILE_SECONDS,
    },
    compare: isValidator ? { ...defaultCompare, mode: 'exit' } : terms.compare,
    ...(isValidator ? {} : checkerOf(terms)),
    keepOutputBytes: SAID_BYTES,
  };
}

function checkerOf({ checker_language, checker_source }: ProofTerms): Pick<Work, 'checker'> {
  if (checker_language === null || checker_source === null) return {};
  return { checker: { language: checker_language, source: checker_source } };
}

/** Stored content of one organization, which is fetched only where it is not at hand. */
export function contentOf({ db }: Platform, organizationId: string, sha256: string): Content {
  return { sha256, load: () => db.transaction(system, (tx) => getContent(tx, organizationId, sha256)) };
}

/** Answers of which printing nothing may well be right. */
const EMPTY = ['', '\n'].map((text) => createHash('sha256').update(text).digest('hex'));

/** What tries the checker is not held against it where nothing is the answer. */
export function isTelling({ role }: ProofRowFacts, { answer_sha256 }: ProofCaseRow): boolean {
  return role !== 'checker' || !EMPTY.includes(answer_sha256);
}

/** What is kept of a failure of the checker; `places` are those of the cases that were judged. */
export function checkerNotes(fault: CheckerFault, places: readonly number[]): RowNotes {
  const place = fault.case === undefined ? null : (places[fault.case] ?? null);
  return { checker_fault: JSON.stringify({ why: fault.why, said: plain(fault.said), place }) };
}

/** What a case came to; of a validator 42 is valid, 43 not valid, and anything else a fault of its own. */
export function cellOf(role: ProofRowFacts['role'], found: Found): Cell | undefined {
  // Authors have every case run: a proof is about all of them.
  if (found.verdict === 'internal_error' || found.verdict === 'not_run') return undefined;
  const verdict = role === 'validator' ? validity(found, found.verdict) : found.verdict;
  return { verdict, timeMs: Math.round(found.timeMs), memoryKb: Math.round(found.memoryKb) };
}

function validity({ exitCode }: Found, verdict: Verdict): Verdict {
  if (verdict !== 'accepted' && verdict !== 'runtime_error') return verdict;
  if (exitCode === VALID) return 'accepted';
  return exitCode === INVALID ? 'wrong_answer' : 'runtime_error';
}

/** What is kept of a step beside its cells: the compiler's messages, and what the first failure said. */
export function notesOf(row: ProofRowFacts, finding: Finding): RowNotes {
  const notes: RowNotes = {
    compiler_output: plain(finding.compilerOutput) || null,
    does_not_compile: finding.verdict === 'compile_error',
  };
  const failed = finding.cases.find((found) => cellOf(row.role, found)?.verdict !== 'accepted');
  if (!failed || row.verdicts.some((verdict) => verdict !== 'accepted')) return notes;
  const said =
    plain(failed.feedback) ||
    plain(textOf(failed.stderr)) ||
    (row.role === 'validator' ? plain(textOf(failed.stdout)) : '');
  return { ...notes, exit_code: failed.exitCode ?? null, said: said || null };
}

/** Of the cases run under a larger limit: the longest time, and the first verdict that is not accepted. */
export function longerNotes({ cases, verdict }: Finding): RowNotes {
  return {
    longer_ms: Math.max(0, ...cases.map(({ timeMs }) => Math.round(timeMs))),
    longer_verdict: verdict,
  };
}

/** PostgreSQL keeps no NUL in text, and a program may well print one. */
export function plain(text: string | undefined): string {
  return text?.replaceAll('\0', '').trim() ?? '';
}

export function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
