import type { ProofRow } from '@fairshot/contracts/questions/proof.contract';
import type { Verdict } from '@fairshot/contracts/submissions/verdict';
import { verdictLook } from '@fairshot/ui/verdict-chip';
import { Check, FileX, type LucideIcon, MemoryStick, ScrollText, Timer, X, Zap } from 'lucide-react';

import { cpuTime } from '../../format.ts';
import type { ProofCell } from './proof-cell.ts';

const ICONS: Record<Verdict, LucideIcon> = {
  accepted: Check,
  wrong_answer: X,
  time_limit: Timer,
  memory_limit: MemoryStick,
  output_limit: ScrollText,
  runtime_error: Zap,
  compile_error: FileX,
};

const INK: Record<string, string> = {
  ok: 'text-ok',
  bad: 'text-bad',
  limit: 'text-limit',
  neutral: 'text-text-2',
};

/** A verdict in words; of a validator, what it says of the input. */
export function wordsOf(program: Pick<ProofRow, 'role'>, verdict: Verdict): string {
  if (program.role === 'validator' && verdict === 'accepted') return 'Valid';
  if (program.role === 'validator' && verdict === 'wrong_answer') return 'Not valid';
  return verdictLook(verdict).words;
}

/** What one program did on one case: icon, time, and the verdict in words for those who hear it. */
export function MarkOf({ program, cell }: { program: ProofRow; cell: ProofCell }) {
  if (!cell.verdict) return <span className="text-text-3">{cell.isReached ? 'not run' : '-'}</span>;
  const Icon = ICONS[cell.verdict];
  return (
    <span className={`inline-flex items-center gap-1 ${INK[verdictLook(cell.verdict).tone] ?? ''}`}>
      <Icon className="size-3.5" aria-hidden="true" />
      <span className="fs-hidden">{`${wordsOf(program, cell.verdict)}, `}</span>
      {cpuTime(cell.timeMs)}
    </span>
  );
}

/** What the marks mean. */
export function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-12 text-text-2" aria-label="Legend">
      {Object.entries(ICONS).map(([verdict, Icon]) => (
        <li key={verdict} className="inline-flex items-center gap-1">
          <Icon
            className={`size-3.5 ${INK[verdictLook(verdict as Verdict).tone] ?? ''}`}
            aria-hidden="true"
          />
          {verdictLook(verdict as Verdict).words}
        </li>
      ))}
    </ul>
  );
}
