import { createHash } from 'node:crypto';

import type { LimitMet } from '@fairshot/contracts/questions/executions.contract';

import { system } from '../../platform/actor.ts';
import { outlastOutage } from '../../platform/outlast-outage.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Engine, Finding, Found, Work } from '../engine.port.ts';
import { type ExecutedFor, insertExecution } from './executions.store.ts';
import { noticePattern } from './notice-pattern.ts';

/**
 * The same engine, which knows whose work it does, and leaves a record of each program that it ran: whose, what, where and
 * what was found. The record is written before the finding is handed on, so no verdict is without one.
 */
export function recordExecutions(platform: Platform, engine: Engine, executedFor: ExecutedFor): Engine {
  return {
    about: engine.about,
    async judge(work, onCase, signal) {
      const owned = { ...work, owner: executedFor.organizationId };
      const finding = await engine.judge(owned, onCase, signal);
      await outlastOutage(() => record(platform, engine, executedFor, work, finding));
      return finding;
    },
  };
}

async function record(
  { db, log }: Platform,
  { about }: Engine,
  executedFor: ExecutedFor,
  work: Work,
  finding: Finding,
): Promise<void> {
  const limitsMet = limitsMetIn(finding);
  await db.transaction(system, async (tx) => {
    await insertExecution(tx, executedFor, {
      source_sha256: createHash('sha256').update(work.source).digest(),
      language: work.language,
      engine: about.engine,
      judge: about.judge,
      verdict: finding.verdict,
      case_count: finding.cases.filter(({ verdict }) => verdict !== 'not_run').length,
      limits_met: limitsMet,
      time_ms: Math.round(finding.timeMs),
      wall_ms: Math.round(finding.wallMs),
      memory_kb: Math.round(finding.memoryKb),
    });
    const notice = await noticePattern(tx, executedFor, limitsMet);
    if (notice) log.warn(notice, 'executions of one attempt met the walls of the sandbox often');
  });
}

const MET: Readonly<Record<LimitMet, (found: Found) => boolean>> = {
  time: ({ verdict }) => verdict === 'time_limit',
  memory: ({ verdict }) => verdict === 'memory_limit',
  output: ({ verdict }) => verdict === 'output_limit',
  processes: ({ wasRefusedProcesses }) => wasRefusedProcesses === true,
  // The filter ends a program that calls the kernel in the way of another architecture.
  system_calls: ({ signal }) => signal === 'SIGSYS',
};

function limitsMetIn({ cases }: Finding): LimitMet[] {
  return (Object.keys(MET) as LimitMet[]).filter((limit) => cases.some(MET[limit]));
}
