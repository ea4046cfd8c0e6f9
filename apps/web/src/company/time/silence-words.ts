import type { LessBecause } from '@fairshot/contracts/attempts/line-loss.contract';
import type { AttemptTime } from '@fairshot/contracts/attempts/time.contract';

import { clockTime } from '../format.ts';

type Silence = AttemptTime['lineLosses'][number];

const BECAUSE: Record<LessBecause, string> = {
  off: 'This assessment gives nothing back for lost connections.',
  too_short: 'The page reports less than half a minute.',
  page_saw_less: 'No more than the page reports came back.',
  not_running: 'For the rest the clock stood still, was over, or had come back already.',
  most_given: 'No more is given back in one attempt.',
};

/** What is known of a browser's silence, in sentences: what our record shows, what the page says, and why less came back. */
export function silenceWords({ from, to, reportedSeconds, lessBecause }: Silence): string {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return [
    `Our record has no sign of the browser from ${clockTime(from)} to ${clockTime(to)}, ${exactly(seconds)}.`,
    reportedSeconds === undefined
      ? 'Its page reported nothing, as after a reload.'
      : `Its page reports ${exactly(reportedSeconds)} without a connection.`,
    lessBecause ? BECAUSE[lessBecause] : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Evidence is to the second. */
function exactly(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
