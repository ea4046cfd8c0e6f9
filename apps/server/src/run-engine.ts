import path from 'node:path';

import { type Abilities, IncompleteSandbox, type Judge, type MissingPart } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';

import { startJudge0 } from './adapters/engine-judge0.ts';
import type { Judge0Calls } from './adapters/judge0-calls.ts';
import { Judge0Unusable } from './adapters/judge0-client.ts';
import type { Judge0Settings } from './config.ts';

/** A judge, wherever its programs run. */
export interface AnyJudge extends Judge<Abilities> {
  /** In words for staff. */
  engine: string;
  /** Milliseconds until it is examined again, where all was well and where a language was not. */
  examinedFor: { sound: number; broken: number };
  /** Aborted when the engine went away under it: it should be examined at once. */
  readonly unusable?: AbortSignal;
}

/** How often a judge that works has known programs judged: a tool chain may be taken away from under it. */
const SANDBOX_EXAMINED_FOR = { sound: 600_000, broken: 30_000 };

/** Judge0 is paid for by the run, and an examination is some twenty of them. */
const JUDGE0_EXAMINED_FOR = { sound: 6 * 3_600_000, broken: 6 * 3_600_000 };

/** Judge0 has workers of its own, which our cores say nothing about. */
const JUDGE0_SLOTS = 4;

/** The settings that choose an engine. */
export interface EngineSettings {
  dataDir: string;
  judgeSlots: number | undefined;
  judgeWithoutCgroup: 'refuse' | 'sample';
  judge0: Judge0Settings | undefined;
}

/**
 * Starts the engine that the settings name. Throws `EngineMissing` where it cannot work. Judge0 is listened to where
 * `calls` says by which way, and only asked where it is absent.
 */
export async function startEngine(settings: EngineSettings, calls?: Judge0Calls): Promise<AnyJudge> {
  try {
    return await (settings.judge0
      ? atJudge0(settings.judge0, calls, settings.judgeSlots)
      : inSandbox(settings));
  } catch (error) {
    if (error instanceof IncompleteSandbox) throw new EngineMissing(error.missing);
    if (error instanceof Judge0Unusable) throw new EngineMissing([error.missing]);
    throw error;
  }
}

/** Nothing can be judged here; says what is missing and how to get it. */
export class EngineMissing extends Error {
  readonly missing: readonly MissingPart[];
  constructor(missing: readonly MissingPart[]) {
    super(missing.map(({ part, why, remedy }) => `${part}: ${why}. ${remedy}`).join('\n'));
    this.missing = missing;
  }
}

async function inSandbox({ dataDir, judgeSlots, judgeWithoutCgroup }: EngineSettings): Promise<AnyJudge> {
  const judge = await startJudge({
    stateDir: path.join(dataDir, 'judge'),
    withoutCgroup: judgeWithoutCgroup,
    ...(judgeSlots === undefined ? {} : { slots: judgeSlots }),
  });
  return { ...judge, engine: 'our own sandbox', examinedFor: SANDBOX_EXAMINED_FOR };
}

async function atJudge0(
  access: Judge0Settings,
  calls: Judge0Calls | undefined,
  slots = JUDGE0_SLOTS,
): Promise<AnyJudge> {
  const judge = await startJudge0({ ...access, calls, slots });
  const { version, host } = judge.capabilities;
  return {
    ...judge,
    engine: `Judge0 ${version} at ${host}`,
    examinedFor: JUDGE0_EXAMINED_FOR,
    get unusable() {
      return judge.unusable;
    },
  };
}
