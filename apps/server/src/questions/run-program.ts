import type { Trial, TrialRequest } from '@fairshot/contracts/questions/proof.contract';
import { defaultCompare } from '@fairshot/judge/job';

import type { Content, Finding, Found } from './engine.port.ts';
import { withoutTrouble } from './engine-trouble.ts';
import { COMPILE_SECONDS, contentOf, plain, textOf } from './proof-work.ts';
import type { Bench } from './try-programs.ts';

type Ran = NonNullable<Trial['ran']>;

const SHOWN_BYTES = 65_536;

/** Runs one program on one input and shows what it printed. */
export async function runProgram(
  { platform, engine, lease, signal }: Bench,
  { program, input, timeLimitSeconds, memoryLimitMb }: TrialRequest & { kind: 'run' },
): Promise<Ran> {
  const content: Content =
    'text' in input
      ? { bytes: Buffer.from(input.text) }
      : contentOf(platform, lease.organizationId, input.sha256);
  const finding = await engine.judge(
    {
      ...program,
      cases: [{ input: content }],
      limits: {
        timeSeconds: timeLimitSeconds,
        memoryMb: memoryLimitMb,
        outputMb: 64,
        compileSeconds: COMPILE_SECONDS,
      },
      compare: defaultCompare,
      // One byte more than is shown tells a cut text from one that just fits.
      keepOutputBytes: SHOWN_BYTES + 1,
    },
    () => undefined,
    signal,
  );
  return ranOf(withoutTrouble(finding));
}

function ranOf(finding: Finding): Ran {
  const [found] = finding.cases;
  const compilerOutput = plain(finding.compilerOutput);
  return {
    ...outcomeOf(found ?? { verdict: finding.verdict, timeMs: 0, wallMs: 0, memoryKb: 0 }),
    ...(found?.exitCode === undefined ? {} : { exitCode: found.exitCode }),
    stdout: shown(found?.stdout),
    stderr: shown(found?.stderr),
    isCut: [found?.stdout, found?.stderr].some((bytes) => (bytes?.length ?? 0) > SHOWN_BYTES),
    ...(compilerOutput === '' ? {} : { compilerOutput }),
  };
}

function outcomeOf({ verdict, timeMs, memoryKb }: Found): Pick<Ran, 'verdict' | 'timeMs' | 'memoryKb'> {
  if (verdict === 'internal_error' || verdict === 'not_run') throw new Error('trouble of ours is no outcome');
  return { verdict, timeMs: Math.round(timeMs), memoryKb: Math.round(memoryKb) };
}

/** What JSON in PostgreSQL cannot keep is shown as the sign for something unreadable. */
function shown(bytes: Uint8Array | undefined): string {
  return textOf(bytes?.subarray(0, SHOWN_BYTES)).replaceAll('\0', '\uFFFD');
}
