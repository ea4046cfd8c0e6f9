import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Judge0Settings, readJudge0 } from '@fairshot/server/config';
import { readAddress } from './setup/address.ts';
import { keepSecret } from './setup/secret.ts';

/** The checkout this command belongs to. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** The program that runs every role. */
export const SERVER = join(ROOT, 'apps/server/src/main.ts');

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FAIRSHOT_SECRET: z.string().min(32).optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  JUDGE_WITHOUT_CGROUP: z.enum(['refuse', 'sample']).default('refuse'),
});

/** What the environment may say about this machine; everything has a default. */
export interface Settings {
  port: number;
  dataDir: string;
  /** A PostgreSQL of the operator's; undefined means our own. */
  databaseUrl: string | undefined;
  secret: string | undefined;
  baseUrl: string;
  /** Whether the environment says the address; else a running product may know better. */
  isAddressGiven: boolean;
  /** Where no cgroup can be written: judge nothing, or with time and memory sampled from /proc. */
  judgeWithoutCgroup: 'refuse' | 'sample';
  /** The installation of Judge0 that runs code; undefined where our own sandbox does. */
  judge0: Judge0Settings | undefined;
}

/** Reads the settings, or throws one error that lists everything that is wrong with them. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new Error(`FairShot cannot start:\n${z.prettifyError(read.error)}`);
  const { PORT, DATA_DIR, DATABASE_URL, FAIRSHOT_SECRET, BASE_URL, JUDGE_WITHOUT_CGROUP } = read.data;
  return {
    port: PORT,
    dataDir: resolve(ROOT, DATA_DIR),
    databaseUrl: DATABASE_URL,
    secret: FAIRSHOT_SECRET,
    baseUrl: BASE_URL ?? `http://localhost:${PORT}`,
    isAddressGiven: environment['BASE_URL'] !== undefined || environment['PORT'] !== undefined,
    judgeWithoutCgroup: JUDGE_WITHOUT_CGROUP,
    judge0: readJudge0(environment),
  };
}

/** In another terminal nobody repeats the PORT with which FairShot was started; its links must lead there all the same. */
export function asItRuns(settings: Settings): Settings {
  const address = settings.isAddressGiven ? undefined : readAddress(settings.dataDir);
  return address === undefined ? settings : { ...settings, baseUrl: address };
}

/** The environment of a child: ours, with `more` on top. */
export function environmentWith(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

/** The environment of a role: the operator's own settings for it, and what the set-up has decided. */
export function roleEnvironment(settings: Settings, databaseUrl: string): NodeJS.ProcessEnv {
  return environmentWith({
    DATABASE_URL: databaseUrl,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    BASE_URL: settings.baseUrl,
    FAIRSHOT_SECRET: settings.secret ?? keepSecret(settings.dataDir),
  });
}
