import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRole, lastLines, pauseAfter, type RoleMessage } from './role-process.ts';

const FOREVER = 'setInterval(() => {}, 1000);';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairshot-role-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('tells what the role says and ends it when it is stopped', async () => {
  const { role, messages } = begin(`process.send({ ready: true }); ${FOREVER}`);
  await vi.waitUntil(() => messages.length > 0, 30_000);
  expect(messages).toEqual([{ ready: true }]);

  await role.stop(new Date(Date.now() + 8_000));
  expect(role.pid()).toBeUndefined();
});

test('starts a role again that ended without being told to', async () => {
  const { role, ends, pids } = begin(`process.send({ ready: true }); ${FOREVER}`);
  await vi.waitUntil(() => pids().length === 1, 30_000);
  process.kill(pids()[0] ?? 0, 'SIGKILL');
  await vi.waitUntil(() => pids().length === 2, 30_000);

  expect(ends).toEqual(['ended with SIGKILL']);
  await role.stop(new Date());
});

test('a role that served is back at once however often it ends; one that cannot start is asked ever less often', () => {
  expect(pauseAfter(20_000, 500)).toBe(500);
  expect(pauseAfter(5_000, 16_000)).toBe(500);

  const pauses = Array.from({ length: 8 }, () => undefined).reduce<number[]>(
    (before) => [...before, pauseAfter(undefined, before.at(-1) ?? 0)],
    [],
  );
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(pauseAfter(100, 4_000), 'it was ready and ended at once').toBe(8_000);
});

test('ends a role by force that does not listen', async () => {
  const { role, messages } = begin(
    `process.on('SIGTERM', () => {}); process.send({ ready: true }); ${FOREVER}`,
  );
  await vi.waitUntil(() => messages.length > 0, 30_000);
  await role.stop(new Date(Date.now() + 100));
  expect(role.pid()).toBeUndefined();
});

test('keeps what the role printed, so that the last words of a failure can be shown', async () => {
  const { role, ends } = begin("console.error('the port is taken'); process.exit(3);");
  await vi.waitUntil(() => ends.length > 0, 30_000);
  await role.stop(new Date());

  expect(ends[0]).toBe('ended with code 3');
  expect(lastLines(join(folder, 'log'), 5)).toContain('the port is taken');
});

test('a role ends when its supervisor is killed with -9', async () => {
  writeFileSync(join(folder, 'role.mjs'), `process.on('disconnect', () => process.exit()); ${FOREVER}`);
  writeFileSync(
    join(folder, 'supervisor.ts'),
    `import { keepRole } from ${JSON.stringify(join(import.meta.dirname, 'role-process.ts'))};
     const role = keepRole('worker', { script: ${JSON.stringify(join(folder, 'role.mjs'))}, environment: process.env,
       log: undefined, onMessage() {}, onEnd() {} });
     console.log(role.pid()); ${FOREVER}`,
  );
  const supervisor = spawn(process.execPath, [join(folder, 'supervisor.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = Number((await once(supervisor.stdout, 'data'))[0]);
  supervisor.kill('SIGKILL');
  await once(supervisor, 'exit');

  await vi.waitUntil(() => isGone(pid), 30_000);
});

function begin(source: string) {
  const script = join(folder, 'role.mjs');
  const starts = join(folder, 'starts');
  writeFileSync(starts, '');
  writeFileSync(
    script,
    `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(starts)}, process.pid + '\\n'); ${source}`,
  );
  const messages: RoleMessage[] = [];
  const ends: string[] = [];
  const role = keepRole('worker', {
    script,
    environment: process.env,
    log: join(folder, 'log'),
    onMessage: (message) => messages.push(message),
    onEnd: (reason) => ends.push(reason),
  });
  return {
    role,
    messages,
    ends,
    pids: () => readFileSync(starts, 'utf8').trim().split('\n').filter(Boolean).map(Number),
  };
}

/** Gone, or a zombie that waits for a parent to take note of it. */
function isGone(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z') === true;
  } catch {
    return true;
  }
}
