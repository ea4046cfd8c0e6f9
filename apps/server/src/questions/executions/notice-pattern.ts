import type { LimitMet } from '@fairshot/contracts/questions/executions.contract';

import type { Tx } from '../../platform/database.ts';
import { countRecentWalls, type ExecutedFor, extendNotice, insertNotice } from './executions.store.ts';

/** What honest programs under way seldom meet; slow and greedy ones are the daily bread of an assessment. */
const TELLING: readonly LimitMet[] = ['output', 'processes', 'system_calls'];

/** So many within so many minutes, in one attempt, are noticed. */
const OFTEN = 5;
const MINUTES = 10;

/**
 * Leaves a notice for those who look after the machines when executions of one attempt meet walls often in a short time;
 * further ones within that time lengthen it. It is an observation: nothing about the attempt follows from it. Answers
 * a notice that is new.
 */
export async function noticePattern(
  tx: Tx,
  executedFor: ExecutedFor,
  limitsMet: readonly LimitMet[],
): Promise<{ attemptId: string; count: number; limitsMet: readonly LimitMet[] } | undefined> {
  if (!('attemptId' in executedFor) || executedFor.work === 'rejudge') return undefined;
  if (!limitsMet.some((limit) => TELLING.includes(limit))) return undefined;
  const { attemptId } = executedFor;
  const met = limitsMet.filter((limit) => TELLING.includes(limit));
  if (await extendNotice(tx, attemptId, met, MINUTES)) return undefined;
  const recent = await countRecentWalls(tx, attemptId, TELLING, MINUTES);
  if (recent.count < OFTEN) return undefined;
  await insertNotice(tx, executedFor, recent);
  return { attemptId, count: recent.count, limitsMet: recent.limits_met };
}
