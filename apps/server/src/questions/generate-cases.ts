import type { Trial, TrialRequest } from '@fairshot/contracts/questions/proof.contract';
import { defaultCompare } from '@fairshot/judge/job';

import { type Actor, member } from '../platform/actor.ts';
import { Refusal } from '../platform/refuse.ts';
import type { Finding, Found, Work } from './engine.port.ts';
import { withoutTrouble } from './engine-trouble.ts';
import { COMPILE_SECONDS, plain, textOf } from './proof-work.ts';
import { requireRoom } from './require-room.ts';
import { putTestData } from './test-data.store.ts';
import type { Bench } from './try-programs.ts';

type Request = TrialRequest & { kind: 'generate' };
type Generated = NonNullable<Trial['generated']>;

/** What a program printed, or why it did not. */
type Printed = { bytes: Uint8Array } | { why: string };

const AT_ONCE = 8;
const MB = 1_048_576;

/** Of several programs run at once no more is held in memory; one that prints more is run again by itself. */
const TOGETHER_BYTES = MB;
const MOST_MB = 64;

/** Writes the next few cases: an input per recipe by the generator, then its answer by the solution. */
export async function generateCases(bench: Bench, request: Request, sofar: Generated): Promise<Generated> {
  const recipes = request.recipes.slice(sofar.length, sofar.length + AT_ONCE);
  const reads = recipes.map((recipe) => Buffer.from(recipe.reads));
  const inputs = await printEach(bench, request, request.generator, reads);
  const written = inputs.flatMap((input) => ('bytes' in input ? [input.bytes] : []));
  const answers = await printEach(bench, request, request.solution, written);
  const done: Generated = [];
  for (const [at, input] of inputs.entries()) {
    const name = recipes[at]?.name ?? '';
    if ('why' in input) {
      done.push({ name, why: `The generator ${input.why}` });
      continue;
    }
    const answer = answers.shift();
    if (!answer) break; // left to the next step, since the one before was long
    done.push({ name, ...(await keep(bench, input.bytes, answer)) });
  }
  return [...sofar, ...done];
}

/** What the program prints for each input, up to and with the first long print: one at a time is held in memory. */
async function printEach(
  bench: Bench,
  request: Request,
  program: Request['generator'],
  inputs: readonly Uint8Array[],
): Promise<Printed[]> {
  if (inputs.length === 0) return [];
  const judge = async (some: readonly Uint8Array[], keepOutputBytes: number) =>
    withoutTrouble(
      await bench.engine.judge(
        workOf(request, program, some, keepOutputBytes),
        () => undefined,
        bench.signal,
      ),
    );
  const together = await judge(inputs, TOGETHER_BYTES + 1);
  const printed: Printed[] = [];
  for (const [at, input] of inputs.entries()) {
    const found = together.cases[at];
    if (found?.verdict === 'accepted' && (found.stdout?.length ?? 0) > TOGETHER_BYTES) {
      return [...printed, printedOf(await judge([input], MOST_MB * MB), 0)];
    }
    printed.push(printedOf(together, at));
  }
  return printed;
}

function workOf(
  { memoryLimitMb, timeLimitSeconds }: Request,
  { language, source }: Request['generator'],
  inputs: readonly Uint8Array[],
  keepOutputBytes: number,
): Work {
  return {
    language,
    source,
    cases: inputs.map((bytes) => ({ input: { bytes } })),
    limits: {
      timeSeconds: timeLimitSeconds,
      memoryMb: memoryLimitMb,
      outputMb: MOST_MB,
      compileSeconds: COMPILE_SECONDS,
    },
    compare: defaultCompare,
    keepOutputBytes,
  };
}

function printedOf(finding: Finding, at: number): Printed {
  const found = finding.cases[at];
  if (finding.verdict === 'compile_error') {
    return { why: `does not compile.${quoted(finding.compilerOutput)}` };
  }
  if (!found) return { why: 'was not run.' };
  if (found.verdict === 'accepted') return { bytes: found.stdout ?? new Uint8Array() };
  return { why: `${failureOf(found)}.${quoted(textOf(found.stderr))}` };
}

function failureOf({ verdict, exitCode }: Found): string {
  if (verdict === 'output_limit') return `printed more than ${MOST_MB} MB`;
  const how = exitCode === undefined ? '' : ` (exit code ${exitCode})`;
  return `got ${verdict.replace('_', ' ')}${how}`;
}

/** The beginning of what it said, in one line. */
function quoted(said: string | undefined): string {
  const line = plain(said).split('\n')[0]?.slice(0, 200);
  return line ? ` It said: ${line}` : '';
}

/** Stored as the organization whose trial it is: its room is reckoned, and no other's. */
async function keep(
  { platform, lease }: Bench,
  input: Uint8Array,
  answer: Printed,
): Promise<Omit<Generated[number], 'name'>> {
  if ('why' in answer) return { why: `The solution ${answer.why}` };
  const acting: Actor = member(lease.organizationId, '');
  const contents = [input, answer.bytes];
  try {
    return await platform.db.transaction(acting, async (tx) => {
      await requireRoom(tx, platform.config.storageLimitMb, contents);
      const [inputSha256, answerSha256] = await putTestData(tx, lease.organizationId, contents);
      return {
        ...(inputSha256 ? { inputSha256: inputSha256.toString('hex') } : {}),
        ...(answerSha256 ? { answerSha256: answerSha256.toString('hex') } : {}),
        inputBytes: input.length,
        answerBytes: answer.bytes.length,
      };
    });
  } catch (error) {
    if (error instanceof Refusal) return { why: error.toBody().message };
    throw error;
  }
}
