import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants } from 'node:os';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  type CaseResult,
  defaultCompare,
  type Judge,
  type JudgeResult,
  type Language,
} from '@fairshot/judge/job';
import { fromBuffer } from 'yauzl';

/** The names and numbers of a plain installation, and what of ours stands for each. */
const LANGUAGES: readonly { id: number; name: string; language?: Language }[] = [
  { id: 46, name: 'Bash (5.0.0)' },
  { id: 49, name: 'C (GCC 8.3.0)' },
  { id: 50, name: 'C (GCC 9.2.0)', language: 'c' },
  { id: 54, name: 'C++ (GCC 9.2.0)', language: 'cpp' },
  { id: 76, name: 'C++ (Clang 7.0.1)' },
  { id: 62, name: 'Java (OpenJDK 13.0.1)', language: 'java' },
  { id: 63, name: 'JavaScript (Node.js 12.14.0)', language: 'javascript' },
  { id: 70, name: 'Python (2.7.17)' },
  { id: 71, name: 'Python (3.8.1)', language: 'python' },
  { id: 74, name: 'TypeScript (3.7.4)', language: 'typescript' },
];

interface Asked {
  language_id: number;
  source_code: string;
  stdin?: string;
  cpu_time_limit: number;
  memory_limit: number;
  max_file_size: number;
  additional_files?: string;
  command_line_arguments?: string;
  callback_url?: string;
}

interface Kept extends Record<string, unknown> {
  token: string;
  status_id: number;
}

/** What the next requests meet instead of an answer. */
export interface Fault {
  on: 'POST' | 'GET' | 'DELETE';
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

export interface TestJudge0 {
  url: string;
  key: string;
  /** One of these is used up by each request it fits. */
  faults: Fault[];
  /** Method and path of every request, without its query. */
  requests: string[];
  /** What was handed in, as it came. */
  asked: Asked[];
  /** Tokens of what has run. */
  ended: string[];
  deleted: string[];
  /** Milliseconds that work waits before it is begun. */
  slowness: number;
  /** Forgets all it knows, as an installation does whose database was reset. */
  forget(): void;
  /** Refuses the run at this place of the next batch that is so long, and takes the others. */
  refuseOne(place: number): void;
  /** Whether it says that it calls back, and whether it then does so in vain. */
  callsBack: boolean;
  isCallLost: boolean;
  /** Whether everybody is refused, whatever their key. */
  isLocked: boolean;
  stop(): Promise<void>;
}

const BATCH = 20;

/**
 * Judge0 on a loopback port, as its published API says: statuses, fields, base64, batches of at most 20, keys. What it is
 * handed really runs, in our own sandbox.
 */
export async function startTestJudge0(judge: Judge): Promise<TestJudge0> {
  const kept = new Map<string, Kept>();
  let refused: number | undefined;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => reply(response, 500, { error: String(error) }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://loopback');
    double.requests.push(`${request.method} ${pathname}`);
    const fault = double.faults.find(({ on }) => on === request.method);
    if (fault) {
      double.faults.splice(double.faults.indexOf(fault), 1);
      return reply(response, fault.status, fault.body ?? {}, fault.headers);
    }
    if (double.isLocked || request.headers['x-auth-token'] !== double.key) return reply(response, 401, {});
    if (pathname === '/about') return reply(response, 200, { version: '1.13.1' });
    if (pathname === '/languages')
      return reply(
        response,
        200,
        LANGUAGES.map(({ id, name }) => ({ id, name })),
      );
    if (pathname === '/config_info')
      return reply(response, 200, {
        max_submission_batch_size: BATCH,
        max_memory_limit: 512_000,
        enable_callbacks: double.callsBack,
      });
    if (request.method === 'DELETE') return remove(pathname.split('/').at(-1) ?? '', request, response);
    if (pathname !== '/submissions/batch') return reply(response, 404, {});
    if (searchParams.get('base64_encoded') !== 'true')
      return reply(response, 400, { error: 'not in base64' });
    if (request.method === 'POST')
      return take(((await json(request)) as { submissions: Asked[] }).submissions, response);
    return tell(searchParams, response);
  }

  function take(submissions: Asked[], response: ServerResponse): void {
    if (submissions.length > BATCH || submissions.length === 0)
      return reply(response, 400, {
        error: 'number of submissions in a batch should be less than or equal to 20',
      });
    const receipts = submissions.map((asked, place) => {
      if (place === refused) return { language_id: ['is refused this once'] };
      double.asked.push(asked);
      const token = randomUUID();
      kept.set(token, { token, status_id: 1 });
      work(token, asked).catch(() => undefined); // stopped in the middle
      return { token };
    });
    if (refused !== undefined && refused < submissions.length) refused = undefined;
    reply(response, receipts.some((it) => 'token' in it) ? 201 : 422, receipts);
  }

  async function work(token: string, asked: Asked): Promise<void> {
    if (double.slowness > 0) await sleep(double.slowness);
    if (kept.has(token)) kept.set(token, { token, status_id: 2 });
    const found = await execute(judge, asked);
    if (!kept.has(token)) return;
    kept.set(token, { status_id: 13, ...found, token });
    double.ended.push(token);
    if (asked.callback_url && !double.isCallLost) await callBack(asked.callback_url, kept.get(token));
  }

  function tell(searchParams: URLSearchParams, response: ServerResponse): void {
    const tokens = searchParams.get('tokens')?.split(',') ?? [];
    const fields = searchParams.get('fields')?.split(',') ?? [];
    if (tokens.length > BATCH) return reply(response, 400, { error: 'too many tokens' });
    const submissions = tokens.map((token) => {
      const it = kept.get(token);
      return it ? Object.fromEntries(fields.map((field) => [field, it[field] ?? null])) : null;
    });
    reply(response, 200, { submissions });
  }

  function remove(token: string, request: IncomingMessage, response: ServerResponse): void {
    if (request.headers['x-auth-user'] !== 'may delete') return reply(response, 403, {});
    if ((kept.get(token)?.status_id ?? 0) < 3)
      return reply(response, 400, { error: 'submission cannot be deleted' });
    double.deleted.push(token);
    kept.delete(token);
    reply(response, 200, { token });
  }

  const double: TestJudge0 = {
    url: '',
    key: `key-${randomUUID()}`,
    faults: [],
    requests: [],
    asked: [],
    ended: [],
    deleted: [],
    slowness: 0,
    callsBack: true,
    isCallLost: false,
    isLocked: false,
    forget: () => kept.clear(),
    refuseOne(place) {
      refused = place;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  double.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return double;
}

/** As Judge0 does: PUT with the whole of it as JSON, whatever the answer. */
async function callBack(url: string, submission: Kept | undefined): Promise<void> {
  await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(submission),
  });
}

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const base64 = (text: Uint8Array | string | undefined) =>
  text === undefined || text.length === 0 ? null : Buffer.from(text).toString('base64');
const decoded = (text: string | undefined) => Buffer.from(text ?? '', 'base64');

async function execute(judge: Judge, asked: Asked): Promise<Record<string, unknown>> {
  const language = LANGUAGES.find(({ id }) => id === asked.language_id)?.language;
  if (!language) return { status_id: 13, message: base64('no such language') };
  const job = asked.additional_files
    ? await asChecker(language, asked, asked.additional_files)
    : asProgram(language, asked);
  return inTheirWords(await judge.judge(job), language, asked);
}

type GivenJob = Parameters<Judge['judge']>[0];

function asProgram(language: Language, asked: Asked): GivenJob {
  return {
    language,
    source: { bytes: decoded(asked.source_code) },
    cases: [{ input: { bytes: decoded(asked.stdin) } }],
    limits: {
      timeSeconds: asked.cpu_time_limit,
      memoryMb: asked.memory_limit / 1024,
      outputMb: asked.max_file_size / 1024,
      compileSeconds: 120, // a machine under load is slow and finds no fault
    },
    compare: defaultCompare,
    stopAtFirstFailure: false,
    keepOutputBytes: 2 ** 24,
  };
}

/** A program with two files and three arguments is a checker; a program of ours prints for it what it gets. */
async function asChecker(language: Language, asked: Asked, zip: string): Promise<GivenJob> {
  const files = await unzip(Buffer.from(zip, 'base64'));
  const [input, answer] = (asked.command_line_arguments ?? '').split(' ').map((name) => files.get(name));
  if (!input || !answer) throw new Error('the files of the arguments are missing');
  const printed = `import sys, base64\nsys.stdout.buffer.write(base64.b64decode("${asked.stdin ?? ''}"))`;
  return {
    ...asProgram('python', { ...asked, source_code: Buffer.from(printed).toString('base64') }),
    cases: [{ input: { bytes: input }, answer: { bytes: answer } }],
    checker: { language, source: { bytes: decoded(asked.source_code) } },
  };
}

function inTheirWords(result: JudgeResult, language: Language, asked: Asked): Record<string, unknown> {
  const [found] = result.cases;
  if (result.checkerFault) {
    const code = Number(/ended with (\d+)/.exec(result.checkerFault.why)?.[1] ?? 1);
    return { ...ended(11, code), stderr: base64(result.checkerFault.said) };
  }
  if (result.verdict === 'IE') return { status_id: 13, message: base64(result.trouble ?? 'our fault') };
  if (!found) {
    // Judge0 compiles neither of these: the interpreter says so when it runs.
    const isRun = language === 'python' || language === 'javascript';
    return isRun
      ? { ...ended(11, 1), stderr: base64(result.compilerOutput) }
      : { status_id: 6, compile_output: base64(result.compilerOutput) };
  }
  if (asked.additional_files)
    return { ...ended(11, found.verdict === 'AC' ? 42 : 43), stderr: base64(found.feedback) };
  return {
    ...endingOf(found, asked),
    time: String(found.timeMs / 1000),
    wall_time: String(found.wallMs / 1000),
    memory: found.memoryKb,
    stdout: base64(found.stdout),
    stderr: base64(found.stderr),
    compile_output: base64(result.compilerOutput),
  };
}

/** A shell stands between, so most signals are told as its exit code. */
function endingOf(found: CaseResult, asked: Asked): Record<string, unknown> {
  if (found.verdict === 'AC') return ended(3, 0);
  if (found.verdict === 'TLE') return { status_id: 5, exit_code: 0, message: base64('Time limit exceeded') };
  if (found.verdict === 'OLE') return { status_id: 8, exit_signal: 25 };
  if (found.verdict === 'MLE') return { ...ended(11, 137), memory: asked.memory_limit };
  if (!found.signal) return ended(11, found.exitCode ?? 1);
  return ended(11, 128 + constants.signals[found.signal as NodeJS.Signals]);
}

function ended(status_id: number, exit_code: number): Record<string, unknown> {
  return {
    status_id,
    exit_code,
    ...(exit_code > 0 ? { message: base64(`Exited with error code ${exit_code}`) } : {}),
  };
}

async function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('error', reject);
      archive.on('end', () => resolve(files));
      archive.on('entry', (entry: { fileName: string }) => {
        archive.openReadStream(entry as never, (failure, stream) => {
          if (failure) return reject(failure);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
