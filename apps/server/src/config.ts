import path from 'node:path';

import { z } from 'zod';

const Port = z.coerce.number().int().min(1).max(65535);

/** Every setting of a running role, from the environment; the only place that reads it. */
const Environment = z.object({
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
  JUDGE_SLOTS: z.coerce.number().int().min(1).max(256).optional(),
  /** Where no cgroup can be written: judge nothing, or with time and memory sampled from /proc. */
  JUDGE_WITHOUT_CGROUP: z.enum(['refuse', 'sample']).default('refuse'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

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
  judgeSlots: number | undefined;
  judgeWithoutCgroup: 'refuse' | 'sample';
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
    judgeSlots: e.JUDGE_SLOTS,
    judgeWithoutCgroup: e.JUDGE_WITHOUT_CGROUP,
    logLevel: e.LOG_LEVEL,
  };
}
