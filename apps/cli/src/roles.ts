import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepRole, lastLines, type Role, type RoleMessage, type RoleProcess } from './role-process.ts';
import { line, type Print } from './setup/progress.ts';
import { roleEnvironment, SERVER, type Settings } from './settings.ts';

/** How long the roles together have to end by themselves before they are ended. */
const STOP_MS = 8_000;
/** A role that never became ready in so many attempts has a reason that waiting does not mend. */
const FIRST_ATTEMPTS = 3;
const SHOWN_LOG_LINES = 15;

/** The roles that run in this start, in the order they came. */
export interface Roles {
  /** Starts a role and resolves when it is ready; rejects with the end of its log when it cannot begin. */
  start(role: Role): Promise<void>;
  processes(): RoleProcess[];
  /** Where the first owner's account is created; undefined once there is one. */
  firstRunLink(): string | undefined;
  /** Stops them in reverse order; what does not end within eight seconds is ended. */
  stop(): Promise<void>;
}

/** `logs` undefined lets the roles print to our own terminal. */
export function openRoles(
  settings: Settings,
  databaseUrl: string,
  logs: string | undefined,
  print: Print,
): Roles {
  const processes: RoleProcess[] = [];
  let firstRunLink: string | undefined;
  if (logs !== undefined) mkdirSync(logs, { recursive: true });
  const environment = roleEnvironment(settings, databaseUrl);

  const start = (role: Role) =>
    new Promise<void>((resolve, reject) => {
      const log = logs === undefined ? undefined : join(logs, `${role}.log`);
      const tell = teller(role, print);
      let attempts = 0;
      let wasReady = false;
      const onMessage = (message: RoleMessage) => {
        tell(message);
        firstRunLink = message.firstRunLink ?? firstRunLink;
        if (!message.ready) return;
        wasReady = true;
        resolve();
      };
      const onEnd = (reason: string) => {
        attempts += 1;
        if (wasReady)
          print(line(nameOf(role), `${reason}; it is started again${log ? ` (log: ${log})` : ''}`));
        else if (attempts === FIRST_ATTEMPTS) reject(new Error(neverReady(role, reason, log)));
      };
      processes.push(keepRole(role, { script: SERVER, environment, log, onMessage, onEnd }));
    });

  return {
    start,
    processes: () => processes,
    firstRunLink: () => firstRunLink,
    async stop() {
      const deadline = new Date(Date.now() + STOP_MS);
      for (const process of processes.toReversed()) await process.stop(deadline);
    },
  };
}

/** Each thing is told once: a role that is tried again every half minute repeats its reason. */
function teller(role: Role, print: Print): (message: RoleMessage) => void {
  const told = new Set<string>();
  return ({ refused, ready }) => {
    const news = [
      refused && line(nameOf(role), `cannot run here; everything else does.\n${refused}`),
      role === 'judge' && ready && line(nameOf(role), 'ready'),
    ];
    for (const text of news) {
      if (!text || told.has(text)) continue;
      told.add(text);
      print(text);
    }
  };
}

function neverReady(role: Role, reason: string, log: string | undefined): string {
  const shown = log === undefined ? '' : `\n${lastLines(log, SHOWN_LOG_LINES)}`;
  return `${nameOf(role)} could not begin: it ${reason}.${shown}`;
}

function nameOf(role: Role): string {
  return { api: 'Server', worker: 'Worker', judge: 'Judge' }[role];
}
