import type { CaseResult, CaseVerdictCode, JudgeResult } from '@fairshot/judge/job';

const WORDS: Record<CaseVerdictCode, string> = {
  AC: 'accepted',
  WA: 'wrong answer',
  TLE: 'time limit',
  MLE: 'memory limit',
  OLE: 'output limit',
  RTE: 'runtime error',
  CE: 'compile error',
  IE: 'internal error',
  NR: 'not run',
};

const HEAD = ['Case', 'Verdict', 'CPU', 'Wall', 'Memory'];

/** What was found about `file`, for a person at a terminal: the verdict, what the compiler said, a line per case. */
export function verdictTable(file: string, cases: readonly { name: string }[], result: JudgeResult): string {
  const { verdict, firstFailed, compilerOutput, trouble, timeMs, wallMs, memoryKb } = result;
  const failed = firstFailed === undefined ? '' : ` on case ${cases[firstFailed]?.name ?? firstFailed}`;
  const rows = result.cases.map((found, i) => [
    cases[i]?.name ?? String(i),
    howItEnded(found),
    ...figures(found),
  ]);
  const worst = ['', 'worst', ...figures({ timeMs, wallMs, memoryKb })];
  return [
    `${file}: ${WORDS[verdict]}${failed}`,
    ...[trouble, compilerOutput].filter((said) => said !== undefined).flatMap((said) => ['', said.trimEnd()]),
    ...(rows.length > 0 ? ['', ...aligned([HEAD, ...rows, worst])] : []),
  ]
    .map(withoutControls)
    .join('\n');
}

function howItEnded({ verdict, signal, exitCode }: CaseResult): string {
  const why = signal ?? (exitCode ? `exit code ${exitCode}` : undefined);
  return verdict === 'RTE' && why !== undefined ? `${WORDS.RTE} (${why})` : WORDS[verdict];
}

function figures({ timeMs, wallMs, memoryKb }: Pick<CaseResult, 'timeMs' | 'wallMs' | 'memoryKb'>): string[] {
  return [`${Math.round(timeMs)} ms`, `${Math.round(wallMs)} ms`, `${(memoryKb / 1024).toFixed(1)} MB`];
}

/** Words to the left, figures to the right. */
function aligned(rows: string[][]): string[] {
  const widths = HEAD.map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  const cell = (text: string, column: number) =>
    column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

/** A compiler quotes the source, and a source may hold what moves or paints a terminal. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '�');
}
