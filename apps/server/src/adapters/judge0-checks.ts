import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import type { Agreement } from '@fairshot/judge/case-verdict';
import { CHECKER_LIMITS, CheckerFailed } from '@fairshot/judge/check-outputs';
import { ZipFile } from 'yazl';

import { endingOf, type Outcome } from './judge0-outcome.ts';

const RIGHT = 42;
const WRONG = 43;
const SAID_CHARACTERS = 1000;
const FEEDBACK_CHARACTERS = 200;

/**
 * How a checker meets a case at Judge0: its output on standard input, input and answer as files, and the same three
 * arguments as in our own sandbox; the folder it runs in takes its feedback.
 */
export const CHECKER_ARGUMENTS = 'case.in case.ans ./';

export async function checkerFiles(input: Uint8Array, answer: Uint8Array): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(input), 'case.in', { mtime: new Date(0) });
  zip.addBuffer(Buffer.from(answer), 'case.ans', { mtime: new Date(0) });
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** What a checker said of the case `index`. Throws CheckerFailed where it says neither right nor wrong. */
export function agreementOf(outcome: Outcome, index: number): Agreement {
  const said = wordsOf(outcome);
  if (outcome.status_id === 6)
    throw new CheckerFailed({
      why: 'does not compile',
      said: outcome.compile_output.toString().slice(0, SAID_CHARACTERS),
    });
  const { exitCode } = endingOf(outcome);
  if (exitCode !== RIGHT && exitCode !== WRONG)
    throw new CheckerFailed({ why: failureOf(outcome), said: said.slice(0, SAID_CHARACTERS), case: index });
  const feedback = said.split('\n')[0]?.slice(0, FEEDBACK_CHARACTERS).trim();
  return { verdict: exitCode === RIGHT ? 'AC' : 'WA', ...(feedback ? { feedback } : {}) };
}

function failureOf(outcome: Outcome): string {
  const { exitCode, signal } = endingOf(outcome);
  if (outcome.status_id === 5) return `took longer than ${CHECKER_LIMITS.cpuMs / 1000} s`;
  if (signal) return `was ended by ${signal}`;
  return `ended with ${exitCode}, which is neither ${RIGHT} (right) nor ${WRONG} (wrong)`;
}

/** Judge0 hands no file back, so `judgemessage.txt` is lost; standard error and output are told. */
function wordsOf({ stderr, stdout }: Outcome): string {
  const [said = ''] = [stderr, stdout]
    .map((bytes) => bytes.toString().replaceAll('\0', '').trim())
    .filter(Boolean);
  return said;
}
