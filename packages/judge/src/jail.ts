import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { jailArguments, type JailOptions } from './jail-arguments.ts';
import {
  encodeCancel,
  encodeInput,
  encodeRequest,
  exactReader,
  readAnswer,
  type RunnerAnswer,
  type RunnerRequest,
} from './runner-protocol.ts';

/** The outer jail is gone or confused. What was asked of it can be asked again of a new one. */
export class JailBroken extends Error {}

/** One bubblewrap jail with a case runner in it, kept warm between requests. Takes one request at a time. */
export interface Jail {
  /** Runs a program once per input and yields each answer as it comes, in order. Throws JailBroken. */
  run(request: RunnerRequest, inputs: readonly Input[], signal?: AbortSignal): AsyncGenerator<RunnerAnswer>;
  /** Ends it and everything in it. */
  close(): Promise<void>;
}

/** Called when the runner is ready for it, so that a job's inputs are not all in memory at once. */
export type Input = () => Promise<Uint8Array>;

const STREAMS = 4;
/** Small inputs travel together, large ones alone: what waits in memory is a batch, not a job. */
const BATCH_BYTES = 64 * 1024;
const PATIENCE_MS = 2000;
/** The runner ends every case in time; should it hang itself, in the kernel say, this ends the runner. */
const SLOWEST_MS = 60_000;
/** As in `native/case.c`: how many wall limits a case may take that others keep from the cores. */
const FORGIVENESS = 20;

/** Starts a jail. It is ready at once; what keeps it from working shows at the first request. */
export function openJail(options: JailOptions): Jail {
  const child = startJail(options);
  const ended = endOf(child);
  const trouble = collectTrouble(child);
  const [requests, answers, , control] = child.stdio as unknown as [Writable, Readable, Readable, Writable];
  const read = exactReader(answers);
  let job = 0;

  async function* run(
    request: RunnerRequest,
    inputs: readonly Input[],
    signal?: AbortSignal,
  ): AsyncGenerator<RunnerAnswer> {
    const current = ++job;
    const cancel = () => void control.write(encodeCancel(current));
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    let unsent: unknown;
    const sending = send(requests, current, request, inputs, signal);
    sending.catch((cause: unknown) => {
      unsent = cause; // an input that cannot be read, say; the runner is left in the middle of a request
      child.kill('SIGKILL');
    });
    try {
      for (let index = 0; index < inputs.length; index++) {
        const impatience = setTimeout(
          () => child.kill('SIGKILL'),
          request.limits.wallMs * FORGIVENESS + SLOWEST_MS,
        );
        yield await readAnswer(read, current).finally(() => clearTimeout(impatience));
      }
      await sending;
    } catch (cause) {
      const last = await trouble();
      throw new JailBroken(`${messageOf(unsent ?? cause)} (${last})`, { cause });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  async function close(): Promise<void> {
    requests.end(); // the runner ends at the end of its requests, and the jail with it
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(impatience);
    for (const stream of [requests, answers, control]) stream.destroy();
  }

  return { run, close };
}

function startJail(options: JailOptions): ChildProcess {
  const { cgroup, uid } = options;
  const descriptors = [...cgroup.folders, ...(cgroup.enter === undefined ? [] : [cgroup.enter])];
  const command = [options.bubblewrap, ...jailArguments(options, STREAMS)];
  const enter =
    cgroup.enter === undefined ? [] : [options.caseRunner, 'enter', String(STREAMS + cgroup.folders.length)];
  const [file = '', ...rest] = [...enter, ...command];
  const child = spawn(file, rest, {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', ...descriptors],
    ...(uid === undefined ? {} : { uid, gid: uid }),
    cwd: '/',
    env: {},
    detached: true, // Ctrl-C in a terminal is for the judge, which then ends its jails in order
  });
  for (const stream of child.stdio) stream?.on('error', () => {}); // a dead jail shows when its answer is read
  return child;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Resolves when the jail has ended or could not even be started. */
function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** The last words of a jail that ended, for the operator. */
function collectTrouble(child: ChildProcess): () => Promise<string> {
  let words = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    words = (words + bytes.toString()).slice(-2000);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(words.trim() || `it ended with ${signal ?? code}`));
  });
  return () => {
    child.kill('SIGKILL');
    return ended;
  };
}

const NOTHING = new Uint8Array();

async function send(
  requests: Writable,
  job: number,
  request: RunnerRequest,
  inputs: readonly Input[],
  signal: AbortSignal | undefined,
): Promise<void> {
  let parts = encodeRequest(job, inputs.length, request);
  for (const input of inputs) {
    // What the runner only skips need not be loaded; it counts inputs all the same.
    parts.push(...encodeInput(signal?.aborted ? NOTHING : await input()));
    if (parts.reduce((sum, { length }) => sum + length, 0) < BATCH_BYTES) continue;
    await write(requests, Buffer.concat(parts));
    parts = [];
  }
  await write(requests, Buffer.concat(parts));
}

function write(stream: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
