import type { Language } from '@fairshot/contracts/questions/language';
import type { Compare } from '@fairshot/judge/job';

import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import type { Content, Finding, Found, Work } from '../questions/engine.port.ts';
import { SHOWN_BYTES } from './candidate-view.store.ts';
import {
  type CaseResultRow,
  type CaseToJudge,
  getCaseContent,
  type Judgement,
  type Lease,
  type QuestionToJudge,
} from './judging.store.ts';
import { type CaseGroup, passedPermille } from './score.ts';

/** Seconds a compiler may take; a compile bomb ends here. */
const COMPILE_SECONDS = 30;

/**
 * The submission as the engine takes it; contents of cases are fetched only where they are not at hand. Groups that stop at
 * their first failure do so where they are given: a run shows every sample. A sample is always run: that it was not
 * would tell its candidate that a hidden case has failed.
 */
export function workOf(
  platform: Platform,
  lease: Pick<Lease, 'language' | 'source' | 'ownInput'>,
  question: QuestionToJudge,
  cases: CaseToJudge[],
  groups: readonly CaseGroup[] = [],
): Work {
  const stops = new Set<string | null>(
    groups.filter((group) => group.stopAtFirstFailure).map(({ name }) => name),
  );
  const content = (it: CaseToJudge, which: 'input' | 'answer'): Content => ({
    sha256: which === 'input' ? it.input_sha256 : it.answer_sha256,
    load: () => platform.db.transaction(system, (tx) => getCaseContent(tx, it.id, which)),
  });
  return {
    language: lease.language as Language,
    source: lease.source,
    cases: lease.ownInput
      ? [{ input: { bytes: lease.ownInput } }]
      : cases.map((it) => ({
          input: content(it, 'input'),
          answer: content(it, 'answer'),
          stopsGroup: !it.is_sample && stops.has(it.group_name) ? (it.group_name ?? undefined) : undefined,
        })),
    limits: {
      timeSeconds: question.time_limit_seconds,
      memoryMb: question.memory_limit_mb,
      outputMb: question.output_limit_mb,
      compileSeconds: COMPILE_SECONDS,
    },
    compare: question.compare as Compare,
    ...(question.checker_language !== null && question.checker_source !== null
      ? { checker: { language: question.checker_language as Language, source: question.checker_source } }
      : {}),
    // One byte more than is shown tells a cut text from one that just fits.
    keepOutputBytes: SHOWN_BYTES + 1,
  };
}

/** Own input counts as a sample of one's own. Of a hidden case no output is kept, whatever the engine hands back. */
export function resultRow(index: number, found: Found, judged: CaseToJudge | undefined): CaseResultRow {
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

/** What is written of a finding: every figure whole, the share of the weight that passed. */
export function judgementOf(finding: Finding, cases: CaseToJudge[], groups: CaseGroup[]): Judgement {
  const weighed = finding.cases.map(({ verdict }, index) => ({
    weight: cases[index]?.weight ?? 1,
    group: cases[index]?.group_name ?? undefined,
    isAccepted: verdict === 'accepted',
  }));
  return {
    verdict: finding.verdict,
    first_failed: finding.firstFailed ?? null,
    passed_permille: passedPermille(weighed, groups),
    time_ms: Math.round(finding.timeMs),
    wall_ms: Math.round(finding.wallMs),
    memory_kb: Math.round(finding.memoryKb),
    // PostgreSQL keeps no NUL in text, and a compiler may quote one from the source.
    compiler_output: finding.compilerOutput?.replaceAll('\0', '') || null,
  };
}
