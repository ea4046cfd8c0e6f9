import type { Job } from '@fairshot/judge/job';
import { COMMENT } from '@fairshot/judge/known-programs';

import { CHECKER_ARGUMENTS, checkerFiles } from './judge0-checks.ts';
import type { Tongue } from './judge0-languages.ts';
import { type Ceilings, CHECKER_ASKS, type Given, givenFor } from './judge0-limits.ts';
import type { Run } from './judge0-runs.ts';

/** A program with all that its runs have in common. */
export interface ProgramAtJudge0 {
  job: Job;
  tongue: Tongue;
  ceilings: Ceilings;
  source: Uint8Array;
  given: Given;
  checker?: { tongue: Tongue; source: Uint8Array };
}

/** One run of the program. Judge0 takes no empty source; an empty program of ours is one that only remarks something. */
export function runOf({ job, tongue, ceilings, source, given }: ProgramAtJudge0, input: Uint8Array): Run {
  const isEmpty = Buffer.from(source).toString().trim() === '';
  return runWith(tongue, ceilings, isEmpty ? Buffer.from(COMMENT[job.language]) : source, input, given);
}

/** One question to the checker; the candidate's output is all it gets of the program. */
export async function checkOf(
  { ceilings }: ProgramAtJudge0,
  { tongue, source }: NonNullable<ProgramAtJudge0['checker']>,
  output: Uint8Array,
  input: Uint8Array,
  answer: Uint8Array,
): Promise<Run> {
  return {
    ...runWith(tongue, ceilings, source, output, givenFor(CHECKER_ASKS, tongue.recipe, ceilings)),
    additional_files: (await checkerFiles(input, answer)).toString('base64'),
    command_line_arguments: CHECKER_ARGUMENTS,
  };
}

function runWith(
  tongue: Tongue,
  { enable_compiler_options }: Ceilings,
  source: Uint8Array,
  input: Uint8Array,
  given: Given,
): Run {
  return {
    language_id: tongue.id,
    source_code: Buffer.from(source).toString('base64'),
    stdin: Buffer.from(input).toString('base64'),
    ...(tongue.compilerOptions && enable_compiler_options
      ? { compiler_options: tongue.compilerOptions }
      : {}),
    ...given,
  };
}
