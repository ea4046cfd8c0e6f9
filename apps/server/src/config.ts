import path from 'node:path';

import { z } from 'zod';

const Port = z.coerce.number().int().min(1).max(65535);

/** Which engine a judge has, and how it is reached. */
const EngineEnvironment = z.object({
  JUDGE_ENGINE: z.enum(['sandbox', 'judge0']).default('sandbox'),
  JUDGE0_URL: z.url({ protocol: /^https?$/ }).optional(),
  JUDGE0_API_KEY: z.string().min(1).optional(),
  JUDGE0_KEY_HEADER: z
    .string()
    .regex(/^[\w-]+$/)
    .default('X-Auth-Token'),
  /** Judge0's authorization token; with it, finished work is deleted there. */
  JUDGE0_DELETE_KEY: z.string().min(1).optional(),
  /** Where Judge0 reaches FairShot, to say that a run has ended. */
  JUDGE0_CALLBACK_URL: z.url({ protocol: /^https?$/ }).optional(),
});

/** A key may be sent in the clear to this machine alone. */
const ENGINE_UNKNOWN = {
  error: 'JUDGE_ENGINE=judge0 needs JUDGE0_URL, and a key goes by https except to this machine',
  path: ['JUDGE0_URL'],
};

function knowsItsEngine({ JUDGE_ENGINE, JUDGE0_URL, ...keys }: z.infer<typeof EngineEnvironment>): boolean {
  if (JUDGE_ENGINE === 'sandbox') return true;
  if (JUDGE0_URL === undefined) return false;
  const { protocol, hostname } = new URL(JUDGE0_URL);
  const isSafe = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isSafe || (keys.JUDGE0_API_KEY === undefined && keys.JUDGE0_DELETE_KEY === undefined);
}

/** Every setting of a running role, from the environment; the only place that reads it. */
const Environment = EngineEnvironment.extend({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: Port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((dir) => path.resolve(dir)),
  /** The address people use; one-time links and cookies follow it. */
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs cookies and seals letters. `npm start` makes one; there is no default. */
  FAIRSHOT_SECRET: z.string().min(32),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('FairShot <fairshot@localhost>'),
  /** MB that test data and pictures of one organization may take. */
  STORAGE_LIMIT_MB: z.coerce.number().int().min(1).default(10_240),
  /** How long it is kept what was executed. */
  KEEP_EXECUTIONS_MONTHS: z.coerce.number().int().min(1).max(120).default(12),
  /** The largest limits a question may have here; the schema allows no larger ones. */
  MAX_TIME_LIMIT_SECONDS: z.coerce.number().min(10).max(60).default(60),
  MAX_MEMORY_LIMIT_MB: z.coerce.number().int().min(512).max(4096).default(4096),
  JUDGE_SLOTS: z.coerce.number().int().min(1).max(256).optional(),
  /** Where no cgroup can be written: judge nothing, or with time and memory sampled from /proc. */
  JUDGE_WITHOUT_CGROUP: z.enum(['refuse', 'sample']).default('refuse'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
}).refine(knowsItsEngine, ENGINE_UNKNOWN);

/** An installation of Judge0 that runs code in the place of our own sandbox. */
export interface Judge0Settings {
  url: string;
  key: string | undefined;
  keyHeader: string;
  deleteKey: string | undefined;
  /** Where it reaches our api; undefined where it is asked again and again instead. */
  callbackUrl: string | undefined;
}

export interface Config {
  databaseUrl: string;
  port: number;
  host: string;
  dataDir: string;
  baseUrl: string;
  secret: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  storageLimitMb: number;
  keepExecutionsMonths: number;
  /** What no question’s own limits may be above. */
  ceilings: { timeLimitSeconds: number; memoryLimitMb: number };
  judgeSlots: number | undefined;
  judgeWithoutCgroup: 'refuse' | 'sample';
  /** Absent where our own sandbox runs code. */
  judge0: Judge0Settings | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** Reads the settings or throws one error that lists everything that is wrong with them. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new Error(`The server cannot start:\n${z.prettifyError(read.error)}`);
  const e = read.data;
  return {
    databaseUrl: e.DATABASE_URL,
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    baseUrl: (e.BASE_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    secret: e.FAIRSHOT_SECRET,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    storageLimitMb: e.STORAGE_LIMIT_MB,
    keepExecutionsMonths: e.KEEP_EXECUTIONS_MONTHS,
    ceilings: { timeLimitSeconds: e.MAX_TIME_LIMIT_SECONDS, memoryLimitMb: e.MAX_MEMORY_LIMIT_MB },
    judgeSlots: e.JUDGE_SLOTS,
    judgeWithoutCgroup: e.JUDGE_WITHOUT_CGROUP,
    judge0: judge0Of(e),
    logLevel: e.LOG_LEVEL,
  };
}

/** The engine's settings alone, for a command that looks at nothing else; undefined for our own sandbox. */
export function readJudge0(
  environment: Record<string, string | undefined> = process.env,
): Judge0Settings | undefined {
  const read = EngineEnvironment.refine(knowsItsEngine, ENGINE_UNKNOWN).safeParse(environment);
  if (!read.success) throw new Error(`The judge cannot start:\n${z.prettifyError(read.error)}`);
  return judge0Of(read.data);
}

function judge0Of(e: z.infer<typeof EngineEnvironment>): Judge0Settings | undefined {
  if (e.JUDGE_ENGINE === 'sandbox' || e.JUDGE0_URL === undefined) return undefined;
  return {
    url: e.JUDGE0_URL.replace(/\/$/, ''),
    key: e.JUDGE0_API_KEY,
    keyHeader: e.JUDGE0_KEY_HEADER,
    deleteKey: e.JUDGE0_DELETE_KEY,
    callbackUrl: e.JUDGE0_CALLBACK_URL?.replace(/\/$/, ''),
  };
}
