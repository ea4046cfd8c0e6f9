import type { CaseForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { Say } from '@fairshot/ui/say';
import { verdictLook } from '@fairshot/ui/verdict-chip';
import { Check, Circle, LoaderCircle, MemoryStick, ScrollText, Timer, X, Zap } from 'lucide-react';
import type { ReactNode } from 'react';

/** One line per case. A case without an outcome was not run, or is being judged. */
interface CaseLine {
  name: string;
  outcome?: CaseForCandidate | undefined;
}

interface CaseListProps {
  label: string;
  lines: readonly CaseLine[];
  chosen: number;
  onChoose: (at: number) => void;
  isPending: boolean;
}

const icons: Record<CaseForCandidate['verdict'], ReactNode> = {
  accepted: <Check />,
  wrong_answer: <X />,
  runtime_error: <Zap />,
  time_limit: <Timer />,
  memory_limit: <MemoryStick />,
  output_limit: <ScrollText />,
  compile_error: <X />,
  not_run: <Circle />,
};

/** The cases of a run or submission with verdict and, of samples, time, in words and with an icon; one is chosen. */
export function CaseList({ label, lines, chosen, onChoose, isPending }: CaseListProps) {
  return (
    <ul className="flex flex-col p-2" aria-label={label}>
      {lines.map((line, at) => (
        <li key={line.name}>
          <button
            type="button"
            className="fs-focus-inside grid min-h-8 w-full grid-cols-[1fr_auto_64px] items-center gap-2 rounded-1 px-2 text-left text-13 text-text-2 hover:bg-hover aria-[current]:bg-selected aria-[current]:text-text"
            aria-current={at === chosen ? 'true' : undefined}
            onClick={() => onChoose(at)}
          >
            <CaseCells line={line} isPending={isPending} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function CaseCells({ line: { name, outcome }, isPending }: { line: CaseLine; isPending: boolean }) {
  if (!outcome)
    return (
      <>
        <Say icon={isPending ? <LoaderCircle className="fs-spin" /> : <Circle />}>{name}</Say>
        <span>{isPending ? 'waiting' : 'not run'}</span>
        <span />
      </>
    );
  return (
    <>
      <Say tone={verdictLook(outcome.verdict).tone} icon={icons[outcome.verdict]}>
        {name}
      </Say>
      <span>{caseWords(outcome)}</span>
      <span className="text-right whitespace-nowrap tabular-nums">
        {outcome.timeMs !== undefined && `${outcome.timeMs} ms`}
      </span>
    </>
  );
}

/** A case's verdict in a word or two, as it stands in a line. */
function caseWords({ verdict, isSample }: CaseForCandidate): string {
  if (verdict === 'accepted') return 'passed';
  if (verdict === 'wrong_answer') return isSample ? 'differs' : 'failed';
  return verdictLook(verdict).words.toLowerCase();
}
