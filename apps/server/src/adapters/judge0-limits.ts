import { CHECKER_LIMITS } from '@fairshot/judge/check-outputs';
import type { Limits } from '@fairshot/judge/job';
import type { Recipe } from '@fairshot/judge/languages';
import { z } from 'zod';

import type { GivenLimits } from './judge0-outcome.ts';

/** What an installation says of itself (`/config_info`): the most that may be asked for. KB and seconds. */
export const Ceilings = z.object({
  enable_batched_submissions: z.boolean().default(true),
  enable_compiler_options: z.boolean().default(true),
  enable_callbacks: z.boolean().default(true),
  max_submission_batch_size: z.number().int().min(1).default(20),
  max_cpu_time_limit: z.number().default(15),
  max_wall_time_limit: z.number().default(20),
  max_memory_limit: z.number().default(512_000),
  max_stack_limit: z.number().default(128_000),
  max_max_processes_and_or_threads: z.number().default(120),
  max_max_file_size: z.number().default(4_096),
});
export type Ceilings = z.infer<typeof Ceilings>;

/** The limits of one run beside what must be switched off: its own network, and counting by single process. */
export type Given = GivenLimits & Readonly<Record<string, unknown>>;

/** What reading a source takes, whatever the question's limits are. */
export const SYNTAX_CHECK_ASKS: Limits = { timeSeconds: 10, memoryMb: 256, outputMb: 1, compileSeconds: 30 };

export const CHECKER_ASKS: Limits = {
  timeSeconds: CHECKER_LIMITS.cpuMs / 1000,
  memoryMb: CHECKER_LIMITS.memoryMb,
  outputMb: CHECKER_LIMITS.outputMb,
  compileSeconds: 30,
};

/** Judge0's own round figures are a little smaller than ours: 512 MB are 512,000 KB there. */
const ROUNDING = 0.95;

/**
 * A job's limits as Judge0 takes them. Wall time, processes and output are cut at the installation's ceilings. Throws
 * where time or memory would be: a program must not fail by a limit that the question does not have.
 */
export function givenFor(limits: Limits, recipe: Recipe, ceilings: Ceilings): Given {
  const { timeSeconds, memoryMb, outputMb } = limits;
  requireUnder('time', timeSeconds, ceilings.max_cpu_time_limit, 's', 'MAX_CPU_TIME_LIMIT');
  const memory = memoryMb * 1024;
  requireUnder('memory', memory * ROUNDING, ceilings.max_memory_limit, 'KB', 'MAX_MEMORY_LIMIT');
  return {
    cpu_time_limit: timeSeconds,
    cpu_extra_time: 0,
    wall_time_limit: Math.min(timeSeconds * 3 + 1, ceilings.max_wall_time_limit),
    memory_limit: Math.min(Math.max(2048, memory + recipe.overheadMb * 1024), ceilings.max_memory_limit),
    stack_limit: ceilings.max_stack_limit,
    max_processes_and_or_threads: Math.min(recipe.processes, ceilings.max_max_processes_and_or_threads),
    max_file_size: Math.min(Math.ceil(outputMb * 1024), ceilings.max_max_file_size),
    enable_per_process_and_thread_time_limit: false,
    enable_per_process_and_thread_memory_limit: false,
    enable_network: false,
  };
}

function requireUnder(what: string, wanted: number, most: number, unit: string, setting: string): void {
  if (wanted <= most) return;
  throw new Error(
    `The installation of Judge0 gives at most ${most} ${unit} of ${what}, and ${Math.round(wanted)} are needed; raise ${setting} there.`,
  );
}
