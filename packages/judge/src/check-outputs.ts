import type { Agreement, CheckOutput } from './case-verdict.ts';
import { ENVIRONMENT } from './compile-source.ts';
import { bytesOf } from './content.ts';
import { type Jail, JailBroken } from './jail.ts';
import type { CheckerFault } from './job.ts';
import { roomIn } from './languages.ts';
import type { RunnerAnswer, RunnerRequest } from './runner-protocol.ts';
import { fill, type Toolchain } from './toolchain.ts';
import type { WarmJail } from './warm-jail.ts';

const MB = 2 ** 20;

/** What a checker may take for one case, whatever the question's own limits are. */
export const CHECKER_LIMITS = { cpuMs: 10_000, memoryMb: 512, outputMb: 1, boxMb: 64, messageBytes: 65_536 };

/** The exit codes of an output validator in the Kattis problem format. */
const RIGHT = 42;
const WRONG = 43;

const FEEDBACK_CHARACTERS = 200;
const SAID_CHARACTERS = 1000;

/** A checker that says neither right nor wrong. It is the author's program: nothing of this is the candidate's fault. */
export class CheckerFailed extends Error {
  readonly fault: CheckerFault;
  constructor(fault: CheckerFault) {
    super(`The checker ${fault.why}. ${fault.said}`.trim());
    this.fault = fault;
  }
}

/** A checker that was compiled. */
export interface BuiltChecker {
  toolchain: Toolchain;
  program: Uint8Array;
}

/**
 * Has an author's program decide, a fresh process for each case. It meets the input, the answer and the output as data,
 * in a jail where no candidate's program ever runs. A case without an answer is only run, as without a checker. What is
 * made here throws CheckerFailed.
 */
export function checkOutputs(
  jail: WarmJail,
  checker: BuiltChecker,
  nextIndex: () => number,
  signal: AbortSignal | undefined,
): CheckOutput {
  return async (output, { input, answer }) => {
    if (!answer) return { verdict: 'AC' };
    const files = [
      { name: 'input', bytes: await bytesOf(input) },
      { name: 'answer', bytes: await bytesOf(answer) },
    ];
    const request = requestFor(checker, files);
    return agreementOf(await jail.renewing((it) => runOnce(it, request, output, signal)), nextIndex());
  };
}

async function runOnce(
  jail: Jail,
  request: RunnerRequest,
  output: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<RunnerAnswer> {
  for await (const answer of jail.run(request, [async () => output], signal)) {
    signal?.throwIfAborted();
    return answer;
  }
  throw new JailBroken('the jail of the checker gave no answer');
}

/** The box is the feedback folder; its name ends with a slash, as the format asks. */
function requestFor(
  { toolchain: { recipe, toolsInJail }, program }: BuiltChecker,
  files: RunnerRequest['files'],
): RunnerRequest {
  const { cpuMs, memoryMb, outputMb, boxMb, messageBytes } = CHECKER_LIMITS;
  const command = fill(recipe.run, { ...toolsInJail, ...roomIn(memoryMb) });
  return {
    argv: [...command, '/app/input', '/app/answer', '/box/'],
    environment: { ...ENVIRONMENT, ...recipe.environment },
    files: [{ name: recipe.program, bytes: program }, ...files],
    limits: {
      cpuMs,
      wallMs: cpuMs * 3 + 1000,
      memoryBytes: (memoryMb + recipe.overheadMb) * MB,
      outputBytes: outputMb * MB,
      diskBytes: boxMb * MB,
      artefactBytes: messageBytes,
      processes: recipe.processes,
      stopAtFailure: true,
    },
  };
}

function agreementOf(answer: RunnerAnswer, index: number): Agreement {
  const why = failureOf(answer);
  if (why) throw new CheckerFailed({ why, said: wordsOf(answer).slice(0, SAID_CHARACTERS), case: index });
  const feedback = wordsOf(answer).split('\n')[0]?.slice(0, FEEDBACK_CHARACTERS).trim();
  return { verdict: answer.code === RIGHT ? 'AC' : 'WA', ...(feedback ? { feedback } : {}) };
}

function failureOf(answer: RunnerAnswer): string | undefined {
  if (answer.outputExceeded) return `printed more than ${CHECKER_LIMITS.outputMb} MB`;
  if (answer.outOfMemory) return `needed more than ${CHECKER_LIMITS.memoryMb} MB`;
  if (answer.cpuExceeded || answer.wallExceeded) return `took longer than ${CHECKER_LIMITS.cpuMs / 1000} s`;
  if (answer.ending === 'not-started') return 'could not be started';
  if (answer.ending === 'signalled') return `was ended by signal ${answer.code}`;
  if (answer.code === RIGHT || answer.code === WRONG) return undefined;
  return `ended with ${answer.code}, which is neither ${RIGHT} (right) nor ${WRONG} (wrong)`;
}

/** What it left in `judgemessage.txt`, else what it wrote to standard error or output. */
function wordsOf({ artefact, stderr, stdout }: RunnerAnswer): string {
  const texts = [artefact, stderr, stdout].map((bytes) =>
    Buffer.from(bytes.subarray(0, CHECKER_LIMITS.messageBytes)).toString('utf8').replaceAll('\0', '').trim(),
  );
  return texts.find(Boolean) ?? '';
}
