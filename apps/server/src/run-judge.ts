import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { IncompleteSandbox, type Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';

import { sandboxEngine } from './adapters/engine-sandbox.ts';
import { openQueue } from './adapters/queue-postgres.ts';
import { startTaskRunner } from './adapters/task-runner-postgres.ts';
import type { Config } from './config.ts';
import { openDatabase } from './platform/database.ts';
import { type RoleReport, startHeartbeat } from './platform/heartbeat.ts';
import { openLog } from './platform/log.ts';
import type { Platform } from './platform/platform.ts';
import type { TaskRunner } from './platform/ports.ts';
import { endWith, tellSupervisor } from './platform/process-life.ts';
import { watchSandboxWork, workForAuthors } from './questions/sandbox-work.tasks.ts';
import { shareSlots } from './questions/share-slots.ts';
import { watchJudging, workOnJudging } from './submissions/submissions.tasks.ts';

/** How long a judge without its sandbox waits before it looks whether somebody has mended the machine. */
const LOOK_AGAIN_MS = 30_000;

/**
 * The role that runs code. Where isolation is incomplete it judges nothing, says what is missing and how to get
 * it, and looks again every half minute. Asked to end, it takes nothing more and gives back what it cannot end.
 */
export async function runJudge(config: Config): Promise<void> {
  const log = openLog('judge', config.logLevel);
  const db = openDatabase(config.databaseUrl);
  const platform = { config, db, log, queue: openQueue(db) };
  let report: RoleReport = { ready: false, detail: { reason: 'The judge is trying out its sandbox.' } };
  const heartbeat = startHeartbeat(db, 'judge', () => report);
  const ending = new AbortController();
  let judge: Judge | undefined;
  let runner: TaskRunner | undefined;

  endWith(async () => {
    ending.abort();
    await heartbeat.stop();
    await runner?.stop();
    await judge?.stop();
    await db.close();
  });
  judge = await startWhenPossible(config, ending.signal, (error) => {
    report = notReady(error);
    log.error({ missing: error.missing }, 'the judge cannot run here');
    tellSupervisor({ refused: error.message });
  });
  if (!judge) return; // asked to end while it waited
  runner = await work(platform, judge);
  report = { ready: true, detail: { ...judge.capabilities } };
  tellSupervisor({ ready: true });
}

async function startWhenPossible(
  config: Config,
  ending: AbortSignal,
  tellMissing: (error: IncompleteSandbox) => void,
): Promise<Judge | undefined> {
  while (!ending.aborted) {
    try {
      return await startJudge({
        stateDir: path.join(config.dataDir, 'judge'),
        withoutCgroup: config.judgeWithoutCgroup,
        ...(config.judgeSlots === undefined ? {} : { slots: config.judgeSlots }),
      });
    } catch (error) {
      if (!(error instanceof IncompleteSandbox)) throw error;
      tellMissing(error);
      await sleep(LOOK_AGAIN_MS, undefined, { signal: ending }).catch(() => undefined);
    }
  }
  return undefined;
}

function notReady({ missing }: IncompleteSandbox): RoleReport {
  return {
    ready: false,
    detail: {
      reason: missing.map(({ part, why }) => `${part}: ${why}.`).join(' '),
      remedy: missing
        .map(({ remedy }) => remedy)
        .filter((remedy) => remedy !== '')
        .join('\n'),
    },
  };
}

async function work(platform: Platform, judge: Judge): Promise<TaskRunner> {
  const { config, log } = platform;
  const { slots, languages } = judge.capabilities;
  const engine = shareSlots(sandboxEngine(judge, path.join(config.dataDir, 'judge-cache')), slots);
  const runner = await startTaskRunner(config.databaseUrl, log);
  await workOnJudging(runner, platform, engine.candidates, { slots, languages: Object.keys(languages) });
  await workForAuthors(runner, platform, engine, slots);
  watchJudging(runner, platform);
  watchSandboxWork(runner, platform);
  return runner;
}
