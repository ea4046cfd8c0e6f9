import {
  Check,
  Clock,
  FileX,
  LoaderCircle,
  type LucideIcon,
  MemoryStick,
  Minus,
  RotateCw,
  ScrollText,
  Timer,
  X,
  Zap,
} from 'lucide-react';
import { Chip, type Tone } from './chip.tsx';

/** What the judge found, or where a submission is on its way. `again` is our failure, never the candidate's. */
export type VerdictWord =
  | 'accepted'
  | 'wrong_answer'
  | 'runtime_error'
  | 'time_limit'
  | 'memory_limit'
  | 'output_limit'
  | 'compile_error'
  | 'not_run'
  | 'not_submitted'
  | 'queued'
  | 'running'
  | 'again';

const looks: Record<VerdictWord, { words: string; tone: Tone; Icon: LucideIcon }> = {
  accepted: { words: 'Accepted', tone: 'ok', Icon: Check },
  wrong_answer: { words: 'Wrong answer', tone: 'bad', Icon: X },
  runtime_error: { words: 'Runtime error', tone: 'bad', Icon: Zap },
  time_limit: { words: 'Time limit', tone: 'limit', Icon: Timer },
  memory_limit: { words: 'Memory limit', tone: 'limit', Icon: MemoryStick },
  output_limit: { words: 'Output limit', tone: 'limit', Icon: ScrollText },
  compile_error: { words: 'Compile error', tone: 'neutral', Icon: FileX },
  not_run: { words: 'Not run', tone: 'neutral', Icon: Minus },
  not_submitted: { words: 'Not submitted', tone: 'neutral', Icon: Minus },
  queued: { words: 'Queued', tone: 'neutral', Icon: Clock },
  running: { words: 'Running', tone: 'neutral', Icon: LoaderCircle },
  again: { words: 'Our fault, being judged again', tone: 'neutral', Icon: RotateCw },
};

interface VerdictChipProps {
  verdict: VerdictWord;
  /** For `queued`: the place in line, shown once the wait is over 2 s. */
  place?: number | undefined;
}

/** A verdict in its own colour, icon and words. */
export function VerdictChip({ verdict, place }: VerdictChipProps) {
  const { words, tone, Icon } = looks[verdict];
  const waiting = verdict === 'queued' || verdict === 'running' || verdict === 'again';
  return (
    <Chip tone={tone} outlined={waiting} icon={<Icon className={verdict === 'running' ? 'fs-spin' : ''} />}>
      {verdict === 'queued' && place !== undefined ? `Queued, place ${place}` : words}
    </Chip>
  );
}

/** The tone and words of a verdict, for drawings that have no room for the chip. */
export function verdictLook(verdict: VerdictWord): { words: string; tone: Tone } {
  return looks[verdict];
}
