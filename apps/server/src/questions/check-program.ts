import type { Trial, TrialRequest } from '@fairshot/contracts/questions/proof.contract';
import { defaultCompare } from '@fairshot/judge/job';

import { withoutTrouble } from './engine-trouble.ts';
import { COMPILE_SECONDS, plain } from './proof-work.ts';
import type { Bench } from './try-programs.ts';

type Checks = NonNullable<Trial['checks']>;

/** Compiles the next of the programs; nothing is run. */
export async function checkProgram(
  { engine, signal }: Bench,
  { programs }: TrialRequest & { kind: 'check' },
  checks: Checks,
): Promise<Checks> {
  const program = programs[checks.length];
  if (!program) return checks;
  const finding = withoutTrouble(
    await engine.judge(
      {
        ...program,
        cases: [],
        limits: { timeSeconds: 1, memoryMb: 256, outputMb: 1, compileSeconds: COMPILE_SECONDS },
        compare: defaultCompare,
        keepOutputBytes: 0,
      },
      () => undefined,
      signal,
    ),
  );
  const isFine = finding.verdict !== 'compile_error';
  return [...checks, { language: program.language, isFine, compilerOutput: plain(finding.compilerOutput) }];
}
