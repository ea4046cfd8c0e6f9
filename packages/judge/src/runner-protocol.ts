import type { Readable } from 'node:stream';

/** The other side of native/protocol.h: little-endian headers, each followed by bytes. */

export interface RunnerLimits {
  cpuMs: number;
  wallMs: number;
  memoryBytes: number;
  outputBytes: number;
  diskBytes: number;
  /** How large the file `artefact` in the box may be; 0 collects nothing. */
  artefactBytes: number;
  processes: number;
  stopAtFailure: boolean;
}

export interface RunnerRequest {
  argv: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Read-only in /app, for all cases. */
  files: ReadonlyArray<{ name: string; bytes: Uint8Array }>;
  limits: RunnerLimits;
}

export type Ending = 'exited' | 'signalled' | 'skipped' | 'not-started';

export interface RunnerAnswer {
  index: number;
  ending: Ending;
  /** Exit code, number of the signal, or errno of what could not be started. */
  code: number;
  outOfMemory: boolean;
  outputExceeded: boolean;
  cpuExceeded: boolean;
  wallExceeded: boolean;
  artefactRefused: boolean;
  /** It asked for more processes than it may have. */
  processesRefused: boolean;
  cpuMs: number;
  wallMs: number;
  memoryBytes: number;
  stdout: Uint8Array;
  stderr: Uint8Array;
  artefact: Uint8Array;
}

const REQUEST_MAGIC = 0x31514a46;
const ANSWER_MAGIC = 0x31414a46;
const REQUEST_HEADER_BYTES = 80;
const FILE_HEADER_BYTES = 16;
const ANSWER_HEADER_BYTES = 80;
const ENDINGS: readonly Ending[] = ['exited', 'signalled', 'skipped', 'not-started'];

/** The bytes of a request up to its first case: header, strings, files. */
export function encodeRequest(job: number, cases: number, request: RunnerRequest): Buffer[] {
  const variables = Object.entries(request.environment).map(([name, value]) => `${name}=${value}`);
  const strings = Buffer.from(stringList(request.argv) + stringList(variables));
  const header = Buffer.alloc(REQUEST_HEADER_BYTES);
  [REQUEST_MAGIC, job, cases, request.files.length, strings.length].forEach((value, index) =>
    header.writeUInt32LE(value, index * 4),
  );
  writeLimits(header, 24, request.limits);
  return [header, strings, ...request.files.flatMap(encodeFile)];
}

/** One case: its size, then its input. */
export function encodeInput(input: Uint8Array): Buffer[] {
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(input.length));
  return [size, Buffer.from(input.buffer, input.byteOffset, input.length)];
}

/** The word on the control channel that ends a job's remaining cases. */
export function encodeCancel(job: number): Buffer {
  const word = Buffer.alloc(4);
  word.writeUInt32LE(job);
  return word;
}

function stringList(strings: readonly string[]): string {
  return `${strings.map((text) => `${text}\0`).join('')}\0`;
}

function writeLimits(header: Buffer, at: number, limits: RunnerLimits): void {
  const wide = [
    limits.cpuMs * 1000,
    limits.wallMs * 1000,
    limits.memoryBytes,
    limits.outputBytes,
    limits.diskBytes,
    limits.artefactBytes,
  ];
  wide.forEach((value, index) => header.writeBigUInt64LE(BigInt(Math.ceil(value)), at + index * 8));
  header.writeUInt32LE(limits.processes, at + 48);
  header.writeUInt32LE(limits.stopAtFailure ? 1 : 0, at + 52);
}

function encodeFile({ name, bytes }: { name: string; bytes: Uint8Array }): Buffer[] {
  const label = Buffer.from(name);
  const header = Buffer.alloc(FILE_HEADER_BYTES);
  header.writeUInt32LE(label.length, 0);
  header.writeBigUInt64LE(BigInt(bytes.length), 8);
  return [header, label, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)];
}

/** Reads the next answer. Throws when the stream ends or speaks another language: the runner is then broken. */
export async function readAnswer(read: ReadExactly, job: number): Promise<RunnerAnswer> {
  const header = await read(ANSWER_HEADER_BYTES);
  if (header.readUInt32LE(0) !== ANSWER_MAGIC || header.readUInt32LE(4) !== job) {
    throw new Error('the case runner answered something else than what it was asked');
  }
  const findings = header.readUInt32LE(20);
  const wide = (index: number) => Number(header.readBigUInt64LE(24 + index * 8));
  const rest = await read(wide(4) + wide(5) + wide(6));
  return {
    index: header.readUInt32LE(8),
    ending: ENDINGS[header.readUInt32LE(12)] ?? 'not-started',
    code: header.readUInt32LE(16),
    outOfMemory: (findings & 1) !== 0,
    outputExceeded: (findings & 2) !== 0,
    cpuExceeded: (findings & 4) !== 0,
    wallExceeded: (findings & 8) !== 0,
    artefactRefused: (findings & 16) !== 0,
    processesRefused: (findings & 32) !== 0,
    cpuMs: wide(0) / 1000,
    wallMs: wide(1) / 1000,
    memoryBytes: wide(2),
    stdout: rest.subarray(0, wide(4)),
    stderr: rest.subarray(wide(4), wide(4) + wide(5)),
    artefact: rest.subarray(wide(4) + wide(5)),
  };
}

type ReadExactly = (count: number) => Promise<Buffer>;

/** A stream as a function that takes the next `count` bytes of it, or throws when it ends before. */
export function exactReader(stream: Readable): ReadExactly {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async (count) => {
    const parts = [rest];
    let length = rest.length;
    while (length < count) {
      const { value, done } = await chunks.next();
      if (done) throw new Error('the case runner ended');
      parts.push(value);
      length += value.length;
    }
    const bytes = parts.length === 1 ? rest : Buffer.concat(parts, length);
    rest = bytes.subarray(count);
    return bytes.subarray(0, count);
  };
}
