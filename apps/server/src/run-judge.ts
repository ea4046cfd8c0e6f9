import { mkdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Examination, MissingPart } from '@fairshot/judge/job';

import { engineOf } from './adapters/engine-of-judge.ts';
import { type Judge0Calls, openJudge0Calls } from './adapters/judge0-calls.ts';
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
import { watchRejudges, workOnRejudges } from './submissions/rejudge/rejudge.tasks.ts';
import { type AnyJudge, EngineMissing, startEngine } from './run-engine.ts';
import { watchJudging, workOnJudging } from './submissions/submissions.tasks.ts';

/** How long a judge that cannot judge waits before it looks whether somebody has mended the machine. */
const LOOK_AGAIN_MS = 30_000;

/**
 * The role that runs code. Where its engine is incomplete it judges nothing, says what is missing and how to get
 * it, and looks again every half minute. While it works it examines itself every ten minutes (every six hours where
 * that is paid for): a language whose known programs get wrong verdicts is left to other judges, and an engine that
 * gave way ends its service, until either holds again. Asked to end, it takes nothing more and gives back what it cannot end.
 */
export async function runJudge(config: Config): Promise<void> {
  const log = openLog('judge', config.logLevel);
  const db = openDatabase(config.databaseUrl);
  const platform = { config, db, log, queue: openQueue(db) };
  let report: RoleReport = { ready: false, detail: { reason: 'The judge is trying out its engine.' } };
  const heartbeat = startHeartbeat(db, 'judge', () => ({
    ...report,
    detail: { ...report.detail, machine: hostname() },
  }));
  const ending = new AbortController();
  const refuse = (missing: readonly MissingPart[]) => {
    report = notReady(missing);
    log.error({ missing }, 'the judge cannot run here');
    tellSupervisor({ refused: new EngineMissing(missing).message });
  };
  const calls = await listenToJudge0(platform);
  let serving: Promise<void> = Promise.resolve();

  endWith(async () => {
    ending.abort();
    await heartbeat.stop();
    await serving;
    await calls?.close();
    await db.close();
  });
  while (!ending.signal.aborted) {
    const judge = await startWhenPossible(config, calls, ending.signal, refuse);
    if (!judge) return; // asked to end while it waited
    serving = serve(platform, judge, ending.signal, {
      refuse,
      ready(detail) {
        report = { ready: true, detail };
        tellSupervisor({ ready: true });
      },
    });
    await serving;
    await pause(LOOK_AGAIN_MS, ending.signal);
  }
}

async function listenToJudge0({ config, log }: Platform): Promise<Judge0Calls | undefined> {
  const { judge0, databaseUrl, secret } = config;
  if (judge0?.callbackUrl === undefined) return undefined;
  return openJudge0Calls({ databaseUrl, secret, callbackUrl: judge0.callbackUrl }, log);
}

interface Telling {
  refuse(missing: readonly MissingPart[]): void;
  ready(detail: RoleReport['detail']): void;
}

/** Judges until asked to end, or until an examination says that this judge must not go on; it is stopped then. */
async function serve(platform: Platform, judge: AnyJudge, ending: AbortSignal, { refuse, ready }: Telling) {
  const folder = path.join(platform.config.dataDir, 'judge');
  await mkdir(folder, { recursive: true });
  const stamp = path.join(folder, platform.config.judge0 ? 'examined-judge0' : 'examined');
  let runner: TaskRunner | undefined;
  let languages: string[] = [];
  while (!ending.aborted) {
    // Started again within that time, it goes on at once: a deploy costs no wait.
    const isFresh = runner === undefined && (await isYounger(stamp, judge.examinedFor.sound));
    const found = isFresh ? SOUND : await examine(judge, ending);
    if (!found || ending.aborted) break;
    if (found.missing.length + Object.keys(found.broken).length === 0 && !isFresh) await writeFile(stamp, '');
    languages = Object.keys(judge.capabilities.languages).filter((name) => !(name in found.broken));
    if (found.missing.length > 0 || languages.length === 0) {
      refuse([...found.missing, ...Object.entries(found.broken).map(asMissing)]);
      break;
    }
    ready(detailOf(judge, found));
    if (Object.keys(found.broken).length > 0)
      platform.log.error(found.broken, 'languages are left to other judges');
    runner ??= await work(platform, judge, () => languages);
    const isSound = Object.keys(found.broken).length === 0;
    await pause(
      judge.examinedFor[isSound ? 'sound' : 'broken'],
      judge.unusable ? AbortSignal.any([ending, judge.unusable]) : ending,
    );
  }
  await runner?.stop();
  await judge.stop();
}

const SOUND: Examination = { missing: [], broken: {} };

/** Nothing where it was asked to end meanwhile. */
async function examine(judge: AnyJudge, ending: AbortSignal): Promise<Examination | undefined> {
  return judge.examine(ending).catch((error: unknown) => {
    if (ending.aborted) return undefined;
    throw error;
  });
}

async function isYounger(file: string, ms: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < ms;
}

function detailOf({ capabilities, engine }: AnyJudge, { broken }: Examination): RoleReport['detail'] {
  const whole = Object.entries(capabilities.languages).filter(([name]) => !(name in broken));
  return { ...capabilities, engine, languages: Object.fromEntries(whole), broken };
}

function asMissing([part, why]: [string, string]): MissingPart {
  return { part, why, remedy: 'Install its tool chain again; `npx fairshot doctor` says with what.' };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

async function startWhenPossible(
  config: Config,
  calls: Judge0Calls | undefined,
  ending: AbortSignal,
  refuse: (missing: readonly MissingPart[]) => void,
): Promise<AnyJudge | undefined> {
  while (!ending.aborted) {
    try {
      return await startEngine(config, calls);
    } catch (error) {
      if (!(error instanceof EngineMissing)) throw error;
      refuse(error.missing);
      await pause(LOOK_AGAIN_MS, ending);
    }
  }
  return undefined;
}

function notReady(missing: readonly MissingPart[]): RoleReport {
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

async function work(
  platform: Platform,
  judge: AnyJudge,
  languages: () => readonly string[],
): Promise<TaskRunner> {
  const { config, log } = platform;
  const { slots } = judge.capabilities;
  const about = { engine: judge.engine, judge: hostname() };
  const engine = shareSlots(engineOf(judge, path.join(config.dataDir, 'judge-cache'), about), slots);
  const runner = await startTaskRunner(config.databaseUrl, log);
  await workOnJudging(runner, platform, engine.candidates, { slots, languages });
  await workForAuthors(runner, platform, engine, { slots, languages });
  await workOnRejudges(runner, platform, engine, { slots, languages });
  watchJudging(runner, platform);
  watchSandboxWork(runner, platform);
  watchRejudges(runner, platform);
  return runner;
}
