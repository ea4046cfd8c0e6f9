import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { z } from 'zod';

export const ROLES = ['api', 'worker', 'judge'] as const;
export type Role = (typeof ROLES)[number];

/** What a role tells its supervisor. */
const Message = z.object({
  ready: z.literal(true).optional(),
  firstRunLink: z.string().optional(),
  /** Why the role cannot do its work here, with the remedy; it ends after that and is tried again later. */
  refused: z.string().optional(),
});
export type RoleMessage = z.infer<typeof Message>;

/** One role kept alive: whatever ends it, it is started again, until `stop`. */
export interface RoleProcess {
  role: Role;
  /** Undefined while it waits to be started again. */
  pid(): number | undefined;
  /** Asks it to end, insists when the deadline has passed, and starts it no more. */
  stop(deadline: Date): Promise<void>;
  /** Ends it, so that it begins anew from changed sources. */
  restart(): void;
}

export interface RoleOptions {
  script: string;
  environment: NodeJS.ProcessEnv;
  /** A file for what it prints; undefined lets it print to our own terminal. */
  log: string | undefined;
  onMessage: (message: RoleMessage) => void;
  /** Called when it ended without being told to, before it is started again. */
  onEnd: (reason: string) => void;
}

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A role that served this long can start: whatever ended it, it is back at once, since somebody waits for it. */
const SERVED_MS = 5_000;
const LARGEST_LOG = 20 * 2 ** 20;
/** Compiling must never stall an acknowledgement of the api. */
const JUDGE_NICENESS = 10;

/**
 * How long to wait before a role is started again that ended after `servedMs`, undefined where it was never ready. Only
 * a role that cannot start is asked ever less often, up to twice a minute.
 */
export function pauseAfter(servedMs: number | undefined, pauseBefore: number): number {
  if (servedMs !== undefined && servedMs >= SERVED_MS) return SHORTEST_PAUSE_MS;
  return Math.min(Math.max(pauseBefore * 2, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
}

/** Starts a role and keeps it alive. */
export function keepRole(role: Role, options: RoleOptions): RoleProcess {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = 0;
  let isStopping = false;
  let isRestarting = false;

  const begin = () => {
    let readyAt: number | undefined;
    child = startChild(role, {
      ...options,
      onMessage: (message) => {
        if (message.ready) readyAt = performance.now();
        options.onMessage(message);
      },
    });
    child.once('exit', (code, signal) => {
      child = undefined;
      if (isStopping) return;
      if (!isRestarting) options.onEnd(`ended with ${signal ?? `code ${code}`}`);
      const served = readyAt === undefined ? undefined : performance.now() - readyAt;
      pause = isRestarting ? 0 : pauseAfter(served, pause);
      timer = setTimeout(begin, pause);
      isRestarting = false;
    });
  };
  begin();

  return {
    role,
    pid: () => child?.pid,
    async stop(deadline) {
      isStopping = true;
      clearTimeout(timer);
      if (child) await endBy(child, deadline);
    },
    restart() {
      isRestarting = child !== undefined;
      child?.kill('SIGTERM');
    },
  };
}

/** Detached: Ctrl-C reaches the supervisor alone. The channel ends with us, and with it the role. */
function startChild(role: Role, { script, environment, log, onMessage }: RoleOptions): ChildProcess {
  const output = log === undefined ? 'inherit' : openLog(log);
  const child = spawn(process.execPath, [script, role], {
    env: environment,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  if (typeof output === 'number') closeSync(output);
  child.on('message', (message) => {
    const read = Message.safeParse(message);
    if (read.success) onMessage(read.data);
  });
  child.once('error', () => child.emit('exit', 127, null));
  if (role === 'judge' && child.pid !== undefined) setPriority(child.pid, JUDGE_NICENESS);
  return child;
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LARGEST_LOG) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

async function endBy(child: ChildProcess, deadline: Date): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const insist = setTimeout(() => child.kill('SIGKILL'), Math.max(0, deadline.getTime() - Date.now()));
  child.kill('SIGTERM');
  await ended;
  clearTimeout(insist);
}

/** The last lines of a role's log, for the one who has to mend it. */
export function lastLines(log: string, count: number): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
}
