import { whatIsBroken } from '@fairshot/judge/examine';
import type { Abilities, Examination, Job, Judge, JudgeHooks, JudgeResult } from '@fairshot/judge/job';

import type { Judge0Calls } from './judge0-calls.ts';
import { type Judge0Access, Judge0Unusable, openJudge0Client, type Pace, PATIENT } from './judge0-client.ts';
import { type Installation, judgeJob } from './judge0-job.ts';
import { findTongues, Listed } from './judge0-languages.ts';
import { Ceilings } from './judge0-limits.ts';

/** What a judge says of itself whose programs run at an installation of Judge0. */
export interface Judge0Abilities extends Abilities {
  /** Of Judge0 itself. */
  version: string;
  host: string;
}

export interface Judge0Options extends Judge0Access {
  /** Programs that are handed in at a time. */
  slots: number;
  pace?: Pace;
  /** Absent: it is only asked, never listened to. */
  calls?: Judge0Calls | undefined;
}

/** A judge at Judge0. */
export interface Judge0 extends Judge<Judge0Abilities> {
  /** Aborted when it was refused since the last examination: work waits until a person has done something. */
  readonly unusable: AbortSignal;
}

/**
 * A judge whose programs run at Judge0. It only runs them there: expected outputs stay here, and outputs are compared as our
 * own sandbox's are, so a program gets the same verdict wherever it ran. Throws Judge0Unusable where the
 * installation gives no answer or refuses our key.
 */
export async function startJudge0(options: Judge0Options): Promise<Judge0> {
  const { url, slots, pace = PATIENT } = options;
  const ending = new AbortController();
  let unusable = new AbortController();
  const running = new Set<Promise<unknown>>();
  const client = openJudge0Client(options, pace, (why) => unusable.abort(why));
  const about = (await client.probe('/about', ending.signal)) as { version?: unknown } | undefined;
  const ceilings = Ceilings.parse((await client.probe('/config_info', ending.signal)) ?? {});
  requireBatches(ceilings);
  const tongues = findTongues(Listed.parse(await client.probe('/languages', ending.signal)));
  const calls = ceilings.enable_callbacks ? options.calls : undefined;
  const installation: Installation = { client, pace, calls, ceilings, tongues };

  async function judge(job: Job, hooks: JudgeHooks = {}): Promise<JudgeResult> {
    const signal = hooks.signal ? AbortSignal.any([hooks.signal, ending.signal]) : ending.signal;
    const work = judgeJob(installation, job, { ...hooks, signal }).catch((cause: unknown) => {
      signal.throwIfAborted();
      return ourFault(cause instanceof Error ? cause.message : String(cause));
    });
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function examine(signal = ending.signal): Promise<Examination> {
    unusable = new AbortController();
    const missing = await whatIsMissing(installation, signal);
    if (missing) return { missing: [missing.missing], broken: {} };
    const broken: Examination['broken'] = {};
    // All at once: here waiting is what takes time.
    await Promise.all(
      [...tongues.keys()].map(async (language) => {
        const why = await whatIsBroken(language, (job) => judge(job, { signal }));
        if (why) broken[language] = why;
      }),
    );
    return { missing: [], broken };
  }

  async function stop(): Promise<void> {
    ending.abort(new Error('the judge is stopping'));
    await Promise.allSettled(running);
  }

  return {
    capabilities: {
      version: typeof about?.version === 'string' ? about.version : 'unknown',
      host: new URL(url).host,
      slots,
      languages: Object.fromEntries([...tongues].map(([language, { name }]) => [language, name])),
    },
    get unusable() {
      return unusable.signal;
    },
    judge,
    examine,
    stop,
  };
}

async function whatIsMissing(
  { client }: Installation,
  signal: AbortSignal,
): Promise<Judge0Unusable | undefined> {
  try {
    await client.probe('/languages', signal);
    return undefined;
  } catch (cause) {
    if (cause instanceof Judge0Unusable) return cause;
    throw cause;
  }
}

function requireBatches({ enable_batched_submissions }: Ceilings): void {
  if (enable_batched_submissions) return;
  throw new Judge0Unusable({
    part: 'Judge0',
    why: 'it takes no batches',
    remedy: 'Set ENABLE_BATCHED_SUBMISSIONS=true in its judge0.conf.',
  });
}

function ourFault(trouble: string): JudgeResult {
  return { verdict: 'IE', timeMs: 0, wallMs: 0, memoryKb: 0, trouble, cases: [] };
}
