import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defaultCompare, defaultLimits, type Judge, type Job, LANGUAGES } from '@fairshot/judge/job';
import { requireReadable } from '@fairshot/judge/jsonl';
import { startJudge } from '@fairshot/judge/start-judge';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { casesIn, type NamedCase } from './case-folder.ts';
import { answerLines } from './judge-answers.ts';
import { readSettings } from './settings.ts';
import { stopRequest } from './stop-request.ts';
import { verdictTable } from './verdict-table.ts';

/** What `fairshot judge FILE …` was asked; seconds of CPU and MB of 2^20 bytes. */
export interface JudgeFileArgs {
  file: string;
  language: Job['language'];
  /** A folder of `*.in` and `*.ans`. */
  cases: string;
  timeLimit: number;
  memoryLimit: number;
  compare: Job['compare']['mode'];
  /** One line of JSON for programs instead of a table for people. */
  json: boolean;
}

/** Adds `fairshot judge`, which needs neither server nor database: one file with its cases, or jobs line by line. */
export function registerJudge(program: Command): void {
  program
    .command('judge')
    .description('judge a program in the sandbox: one file with a folder of cases, or jobs line by line')
    .argument('[file]', 'the program')
    .addOption(new Option('--language <language>', 'what FILE is written in').choices(LANGUAGES))
    .option('--cases <folder>', 'a folder of *.in and *.ans')
    .option('--time-limit <seconds>', 'CPU seconds per case', positive, defaultLimits.timeSeconds)
    .option('--memory-limit <MB>', 'memory per case', positive, defaultLimits.memoryMb)
    .addOption(
      new Option('--compare <mode>', 'how outputs are compared')
        .choices(['tokens', 'exact', 'float', 'exit'])
        .default(defaultCompare.mode),
    )
    .option('--json', 'print one line of JSON', false)
    .option('--jsonl', 'read one job per line from standard input, answer one line each', false)
    .action(judgeAsAsked);
}

type Asked = Partial<Pick<JudgeFileArgs, 'language' | 'cases'>> &
  Pick<JudgeFileArgs, 'timeLimit' | 'memoryLimit' | 'compare' | 'json'> & { jsonl: boolean };

async function judgeAsAsked(file: string | undefined, asked: Asked, command: Command): Promise<void> {
  const { language, cases, jsonl, ...options } = asked;
  if (jsonl && (file !== undefined || language !== undefined || cases !== undefined)) {
    command.error('error: --jsonl takes its jobs from standard input alone');
  }
  if (jsonl) return withJudge((judge, stop) => judgeLines(judge, process.stdin, process.stdout, stop));
  if (file === undefined || language === undefined || cases === undefined) {
    command.error('error: name a FILE, its --language and its --cases, or use --jsonl');
  }
  await withJudge((judge, stop) =>
    judgeFile(judge, { file, language, cases, ...options }, process.stdout, stop),
  );
}

/** Judges one file and writes what was found. Throws, in words for a person, when there is no such file or case. */
export async function judgeFile(
  judge: Judge,
  args: JudgeFileArgs,
  output: Writable,
  stop?: AbortSignal,
): Promise<void> {
  const cases = await casesIn(args.cases, args.compare !== 'exit');
  await requireReadable({ path: args.file });
  const result = await judge.judge(toJob(args, cases), stop ? { signal: stop } : {});
  const text = args.json ? JSON.stringify(result) : verdictTable(args.file, cases, result);
  output.write(`${text}\n`);
  if (result.verdict === 'IE') process.exitCode = 1;
}

/** Answers every line of `input` with a line of `output`, in the order the answers are found. */
export async function judgeLines(
  judge: Judge,
  input: Readable,
  output: Writable,
  stop?: AbortSignal,
): Promise<void> {
  await pipeline(input, (bytes: AsyncIterable<Uint8Array>) => answerLines(judge, bytes), output, {
    end: false,
    ...(stop ? { signal: stop } : {}),
  });
}

function toJob(args: JudgeFileArgs, cases: NamedCase[]): Job {
  return {
    language: args.language,
    source: { path: args.file },
    cases,
    limits: { ...defaultLimits, timeSeconds: args.timeLimit, memoryMb: args.memoryLimit },
    compare: { ...defaultCompare, mode: args.compare },
    stopAtFirstFailure: false,
  };
}

/** Ends the slots whatever happens; Ctrl-C is no failure that needs words. */
async function withJudge(work: (judge: Judge, stop: AbortSignal) => Promise<void>): Promise<void> {
  const stop = stopRequest();
  const judge = await startWithWords();
  try {
    await work(judge, stop);
  } catch (cause) {
    if (!stop.aborted) throw cause;
    process.exitCode = 130;
  } finally {
    await judge.stop();
  }
}

/** Says on standard error what takes long: the first start precompiles a header. */
async function startWithWords(): Promise<Judge> {
  const said = setTimeout(
    () => console.error('Preparing the sandbox. The first time takes about a minute.'),
    1000,
  );
  try {
    const { dataDir, judgeWithoutCgroup } = readSettings();
    const judge = await startJudge({ stateDir: join(dataDir, 'judge'), withoutCgroup: judgeWithoutCgroup });
    if (judge.capabilities.cgroup === 'none')
      console.error('There is no cgroup: time and memory are sampled.');
    return judge;
  } finally {
    clearTimeout(said);
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0.001 && value <= 2 ** 20)) {
    throw new InvalidArgumentError('It must be a number above zero.');
  }
  return value;
}
