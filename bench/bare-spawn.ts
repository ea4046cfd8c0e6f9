import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findCgroupHome } from '@fairshot/judge/cgroup-home';
import { z } from 'zod';

const run = promisify(execFile);
const Runs = z.object({ wallNs: z.array(z.number()), cpuUs: z.number() });

/** Runs of a program without any sandbox: wall milliseconds of each, CPU milliseconds of all together. */
export interface BareRuns {
  wallMs: number[];
  cpuMs: number;
}

/** Runs a command `count` times, one after the other, in `folder`, with the file `input` on standard input. */
export type BareSpawn = (
  count: number,
  input: string,
  command: readonly string[],
  folder: string,
) => Promise<BareRuns>;

/**
 * Compiles the small spawner into `folder` with the machine's cc. It runs with the weight that the judge gives its jails:
 * where something else wants the cores, both sides give way alike.
 */
export async function buildBareSpawn(folder: string): Promise<BareSpawn> {
  const spawner = `${folder}/bare-spawn`;
  await run('cc', ['-O2', '-o', spawner, `${import.meta.dirname}/bare-spawn.c`]);
  const home = findCgroupHome();
  const yielding = home.kind === 'v1' ? home.yielding : undefined;
  const [file = '', ...before] = yielding
    ? ['/bin/sh', '-c', 'echo 0 > "$0/tasks" && exec "$@"', yielding, spawner]
    : [spawner];
  return async (count, input, command, cwd) => {
    const args = [...before, String(count), input, ...command];
    const { stdout } = await run(file, args, { cwd, maxBuffer: 2 ** 26 });
    const { wallNs, cpuUs } = Runs.parse(JSON.parse(stdout));
    return { wallMs: wallNs.map((ns) => ns / 1e6), cpuMs: cpuUs / 1e3 };
  };
}
