import { LEAST_LOSS_SECONDS, type LessBecause } from '@fairshot/contracts/attempts/line-loss.contract';

/** What is known of one loss, in seconds. */
export interface LineEvidence {
  /** Between the server's last contact and the first again. */
  missed: number;
  /** Of these the clock ran, and nobody gave them back yet. */
  running: number;
  /** That the page says it could reach nobody. */
  reported: number;
  /** That the assessment gives back in one attempt, and that were given already. */
  most: number;
  given: number;
}

/** How many seconds come back, and why it is less than the server missed. Pure: the rule of decision 0182. */
export function lineCredit(evidence: LineEvidence): { seconds: number; because?: LessBecause } {
  const { missed, running, reported, most, given } = evidence;
  if (most === 0) return { seconds: 0, because: 'off' };
  if (Math.min(missed, reported) < LEAST_LOSS_SECONDS) return { seconds: 0, because: 'too_short' };
  const bounds: [number, LessBecause][] = [
    [reported, 'page_saw_less'],
    [running, 'not_running'],
    [most - given, 'most_given'],
  ];
  const [least, because] = bounds.sort(([one], [other]) => one - other)[0]!;
  const seconds = Math.max(0, Math.floor(Math.min(missed, least)));
  return seconds < Math.floor(missed) ? { seconds, because } : { seconds };
}
