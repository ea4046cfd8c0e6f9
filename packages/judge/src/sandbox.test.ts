import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_STATE_DIR } from '../test/test-state.ts';
import { buildCaseRunner } from './build-case-runner.ts';
import { findCgroupHome } from './cgroup-home.ts';
import { inspectSandbox } from './inspect-sandbox.ts';
import { makeJailCgroup } from './jail-cgroup.ts';
import { startJudge } from './start-judge.ts';
import { isOpenToAll } from './state.ts';

const run = promisify(execFile);
const fixture = (name: string) => fileURLToPath(new URL(`../test/fixtures/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fairshot-sandbox-'));
beforeAll(() => chmodSync(folder, 0o755));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Where the sandbox is whole', () => {
  test('The inspection finds no open door and every language', async () => {
    const { capabilities, missing } = await inspectSandbox({ stateDir: TEST_STATE_DIR });
    expect(missing.filter(({ part }) => part !== 'cgroup')).toEqual([]);
    expect(Object.keys(capabilities?.languages ?? {}).sort()).toEqual([
      'c',
      'cpp',
      'java',
      'javascript',
      'python',
      'typescript',
    ]);
  });

  test('The allowed system calls are those of the golden file', async () => {
    const { stdout } = await run(await buildCaseRunner({ outDir: folder }), ['print-filter']);
    expect(stdout).toBe(readFileSync(new URL('../native/seccomp-allowed.txt', import.meta.url), 'utf8'));
  });

  test('The case runner is built once, and anew only when its source changes', async () => {
    const first = await buildCaseRunner({ outDir: folder });
    const second = await buildCaseRunner({ outDir: folder });
    expect(second).toBe(first);
    expect(readdirSync(folder).filter((name) => name.startsWith('case-runner'))).toHaveLength(1);
  });

  test('A plain user judges as well, by sampling where no cgroup can be written', async () => {
    const uid = process.getuid?.() === 0 ? ['12345'] : [];
    const copy = join(folder, 'copy'); // the checkout may lie in a private home
    cpSync(fileURLToPath(new URL('..', import.meta.url)), copy, { recursive: true });
    const stateDir = (await isOpenToAll(dirname(TEST_STATE_DIR)))
      ? `${TEST_STATE_DIR}-plain`
      : join(folder, 'plain');
    mkdirSync(stateDir, { recursive: true });
    chmodSync(stateDir, 0o777);
    const { stdout } = await run(process.execPath, [
      join(copy, 'test/fixtures/judge-once.ts'),
      stateDir,
      ...uid,
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'AC' });
  });
});

test('Programs are started in few places, and only the jail ever handles what a candidate wrote', () => {
  const source = fileURLToPath(new URL('.', import.meta.url));
  const starters = readdirSync(source)
    .filter((name) => !name.endsWith('.test.ts'))
    .filter((name) => readFileSync(join(source, name), 'utf8').includes('node:child_process'));
  // The others compile our own sources and ask tools for their versions.
  const ours = ['build-case-runner.ts', 'prepare-tools.ts', 'prepared-folder.ts', 'toolchain.ts'];
  expect(starters.toSorted()).toEqual([...ours, 'jail.ts'].toSorted());
});

describe('Where the sandbox is not whole', () => {
  test('Without namespaces the judge refuses to start and says what to do', async () => {
    const deny = join(folder, 'deny-namespaces');
    await run('cc', ['-o', deny, fixture('deny-namespaces.c'), '-lseccomp']);
    const { stdout } = await run(deny, [process.execPath, fixture('judge-once.ts'), join(folder, 'denied')]);
    const { missing } = JSON.parse(stdout);
    expect(missing).toMatchObject([{ part: 'jail', why: expect.stringContaining('bwrap: No permissions') }]);
    expect(missing[0].remedy).toContain('seccomp=ops/seccomp-judge.json');
  });
});

test('Under the profile that is shipped for containers the judge is whole, and what it denies is denied', async () => {
  const profile = readFileSync(new URL('../../../ops/seccomp-judge.json', import.meta.url), 'utf8');
  const { defaultAction, syscalls } = JSON.parse(profile) as {
    defaultAction: string;
    syscalls: { names: string[]; action: string; errnoRet: number }[];
  };
  expect(defaultAction).toBe('SCMP_ACT_ALLOW');
  expect(new Set(syscalls.map(({ action, errnoRet }) => `${action} ${errnoRet}`))).toEqual(
    new Set(['SCMP_ACT_ERRNO 1']),
  );
  const wrapper = join(folder, 'under-profile');
  await run('cc', ['-o', wrapper, fixture('under-profile.c'), '-lseccomp']);
  const under = async (command: string[]) => {
    const running = run(wrapper, ['1', ...command]);
    running.child.stdin?.end(syscalls.flatMap(({ names }) => names).join('\n'));
    return (await running).stdout;
  };
  const said = await under([process.execPath, fixture('judge-once.ts'), TEST_STATE_DIR]);
  expect(JSON.parse(said)).toMatchObject({ verdict: 'AC' });
  const tries =
    'import ctypes; c = ctypes.CDLL(None, use_errno=True); c.swapoff(b"/none"); print(ctypes.get_errno())';
  expect((await under(['python3', '-c', tries])).trim()).toBe('1');
});

describe('When a judge is gone', () => {
  test('A stopped one leaves no process and no cgroup', async () => {
    const stateDir = nameOfItsOwn('stopped');
    const judge = await startJudge({ stateDir, slots: 2, withoutCgroup: 'sample' });
    const jails = jailsOf(stateDir);
    const cgroups = cgroupsOf(jails);
    expect(jails.length).toBeGreaterThanOrEqual(4);
    await judge.stop();
    // Bubblewrap's own end is told a moment before its inner half is gone.
    await expect.poll(() => jailsOf(stateDir), { timeout: 5000 }).toEqual([]);
    expect(cgroups.filter(isThere)).toEqual([]);
  });

  test('A killed one takes its programs with it, and the next one works', async () => {
    const stateDir = nameOfItsOwn('killed');
    const killed = spawn(process.execPath, [fixture('judge-once.ts'), stateDir], {
      env: { ...process.env, SPIN: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(killed.stdout, 'data');
    expect(jailsOf(stateDir)).not.toEqual([]);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await expect.poll(() => jailsOf(stateDir), { timeout: 5000 }).toEqual([]);
    const { stdout } = await run(process.execPath, [fixture('judge-once.ts'), stateDir]);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'AC' });
  });
});

describe('The privileged parser', () => {
  test('Bytes that are no request end the runner with a word and never crash it', async () => {
    const runner = await buildCaseRunner({ outDir: folder });
    expect(await feed(runner, Buffer.alloc(0))).toEqual({ code: 0, signal: null });
    await fc.assert(
      fc.asyncProperty(request(), async (bytes) => {
        const { code, signal } = await feed(runner, bytes);
        expect({ signal, code }).toMatchObject({ signal: null, code: expect.toBeOneOf([0, 70]) });
      }),
      { numRuns: 100 },
    );
  });

  test('touches no memory that is not its own, whatever bytes it is given', async () => {
    const runner = join(folder, 'checked-runner');
    const native = fileURLToPath(new URL('../native/', import.meta.url));
    const units = readdirSync(native).filter((name) => name.endsWith('.c'));
    const checks = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-g', '-O1', '-std=c17'];
    await run('cc', [...checks, '-o', runner, ...units, '-lseccomp'], { cwd: native });
    await fc.assert(
      fc.asyncProperty(request(), async (bytes) => {
        const { code, signal } = await feed(runner, bytes);
        expect({ signal, code }).toMatchObject({ signal: null, code: expect.toBeOneOf([0, 70]) });
      }),
      { numRuns: 200 },
    );
  });
});

/** A header whose parts are right or wrong, and something behind it. */
function request(): fc.Arbitrary<Buffer> {
  const magic = fc.constantFrom(0x31514a46, 0x31514a46, 0x31514a46, 0);
  const size = fc.oneof(fc.nat(200), fc.constantFrom(0, 2, 65_536, 0xffffffff));
  const words = fc.tuple(magic, size, size, size, size, fc.constant(0));
  const limits = fc.uint8Array({ minLength: 56, maxLength: 56 });
  const rest = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.constant(new Uint8Array(Buffer.from('/x\0\0A=b\0\0'))),
  );
  return fc.tuple(words, limits, rest).map(([numbers, tail, bytes]) => {
    const header = Buffer.alloc(24);
    numbers.forEach((value, index) => header.writeUInt32LE(value, index * 4));
    return Buffer.concat([header, tail, bytes]);
  });
}

async function feed(
  runner: string,
  bytes: Buffer,
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const namespaces = '--unshare-all --unshare-user --cap-add ALL --proc /proc'.split(' ');
  // The checked runner needs libraries; the one that judges has none.
  const libraries = ['/usr', '/lib', '/lib64'].flatMap((path) => ['--ro-bind-try', path, path]);
  const root = [
    ...libraries,
    '--ro-bind',
    runner,
    '/case-runner',
    '--dir',
    '/app',
    '--dir',
    '/box',
    '--remount-ro',
    '/',
  ];
  const uid = process.getuid?.() === 0 ? { uid: 61_999, gid: 61_999 } : {};
  const child = spawn('bwrap', [...namespaces, ...root, '/case-runner', 'serve', '-1', 'none'], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    cwd: '/',
    env: { ASAN_OPTIONS: 'detect_leaks=0:exitcode=99', UBSAN_OPTIONS: 'exitcode=99' },
    ...uid,
  });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  child.stdin?.on('error', () => {}); // it may end before it has read all
  child.stdin?.end(bytes);
  const [code, signal] = await ended;
  return { code, signal };
}

/** The same state under another name: jails can then be told from those of judges at work beside this test. */
function nameOfItsOwn(name: string): string {
  const path = join(folder, name);
  symlinkSync(TEST_STATE_DIR, path);
  return path;
}

/** Process ids of the jails of a judge. */
function jailsOf(stateDir: string): string[] {
  return readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && commandOf(name).includes(`${stateDir}/tools`),
  );
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}

interface Cgroup {
  path: string;
  inode: number;
}

/** The cgroups of jails, told by the numeric users that they run as. */
function cgroupsOf(jails: readonly string[]): Cgroup[] {
  const home = findCgroupHome();
  if (home.kind === 'none') return [];
  const numbers = jails.map(
    (pid) => Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) - 61_000,
  );
  const paths = (home.kind === 'v1' ? home.folders : [home.folder]).flatMap((path) =>
    readdirSync(path)
      .filter((name) => numbers.includes(Number.parseInt(name, 10)))
      .map((name) => `${path}/${name}`),
  );
  return paths.map((path) => ({ path, inode: statSync(path).ino }));
}

function isThere({ path, inode }: Cgroup): boolean {
  return existsSync(path) && statSync(path).ino === inode;
}

test('A cgroup that a former judge left is removed with what still runs in it', async () => {
  const home = findCgroupHome();
  if (home.kind === 'none') return; // a plain user without delegation makes none and so leaves none
  const left = await makeJailCgroup(home, '998-test', undefined);
  left.release();
  const [path = ''] = home.kind === 'v1' ? home.folders : [home.folder];
  const survivor = spawn('sleep', ['60']);
  const ended = once(survivor, 'exit');
  const procs = home.kind === 'v1' ? `${path}/998-test/cgroup.procs` : `${path}/998-test/runner/cgroup.procs`;
  await run('sh', ['-c', `echo ${survivor.pid} > ${procs}`]);
  const again = await makeJailCgroup(home, '998-test', undefined);
  again.release();
  expect(await ended).toEqual([null, 'SIGKILL']);
  await again.remove();
  expect(existsSync(`${path}/998-test`)).toBe(false);
});
