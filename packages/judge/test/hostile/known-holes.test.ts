import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { defaultCompare, defaultLimits, type Job, type Judge } from '../../src/job.ts';
import { startJudge } from '../../src/start-judge.ts';
import { TEST_STATE_DIR } from '../test-state.ts';

/*
 * Holes that other judges had, each tried against ours by the way it was used there. Their lesson: the host never opens,
 * chowns, writes or deletes by path what a program could have made.
 */
const folder = mkdtempSync(join(tmpdir(), 'fairshot-holes-'));
/** A file of the machine that a link in the box names. */
const target = join(folder, 'of-the-host');
const WORDS = 'words of the host';
let judge: Judge;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  writeFileSync(target, WORDS, { mode: 0o644 });
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
});
afterAll(async () => {
  await judge.stop();
  rmSync(folder, { recursive: true });
});

/** Names under which judges keep programs, outputs and notes beside what a candidate may write. */
const NAMES = [
  'program',
  'main',
  'main.py',
  'a.out',
  'run',
  'run_script',
  'compile_script',
  'compile_output',
  'stdin',
  'stdout',
];
const MORE = ['stderr', 'output', 'out', 'result', 'meta', 'metadata', 'box', 'tmp/out', '1.out', 'user.out'];

const PLANTS = `
import os, sys
planted = 0
for name in ${JSON.stringify([...NAMES, ...MORE])}:
    for place in ('.', '/box', '/tmp', '/app'):
        try:
            path = os.path.join(place, name)
            if os.path.lexists(path): os.replace(path, path + '.moved')
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.symlink(${JSON.stringify(target)}, path)
            planted += 1
        except OSError: pass
print('planted' if planted else 'nothing')
`;

/** Two cases of the same program: what the first plants lies in wait for whoever prepares the second. */
async function judged(source: string) {
  const job: Job = {
    language: 'python',
    source: { bytes: Buffer.from(source) },
    cases: [1, 2].map(() => ({ input: { bytes: Buffer.alloc(0) } })),
    limits: { ...defaultLimits, timeSeconds: 5 },
    compare: { ...defaultCompare, mode: 'exit' },
    stopAtFirstFailure: false,
    keepOutputBytes: 4000,
  };
  const { verdict, cases } = await judge.judge(job);
  return {
    verdict,
    said: cases.map(({ stdout }) =>
      Buffer.from(stdout ?? '')
        .toString()
        .trim(),
    ),
  };
}

describe('A hole that another judge had is none here', () => {
  test('CVE-2024-28185 (Judge0): a link in the box under the name of a script that the host writes', async () => {
    expect(await judged(PLANTS)).toEqual({ verdict: 'AC', said: ['planted', 'planted'] });
    expect(readFileSync(target, 'utf8')).toBe(WORDS);
  });

  test('CVE-2024-28189 (Judge0): the host changes the owner of what a link in the box names', async () => {
    const before = statSync(target);
    expect(await judged(PLANTS)).toMatchObject({ verdict: 'AC' });
    const { uid, gid, mode, ctimeMs } = statSync(target);
    expect({ uid, gid, mode, ctimeMs }).toEqual({
      uid: before.uid,
      gid: before.gid,
      mode: before.mode,
      ctimeMs: before.ctimeMs,
    });
  });

  test('CVE-2024-29021 (Judge0): a program reaches a service of the judge’s own machine', async () => {
    let reached = 0;
    const service = createServer((socket) => {
      reached += 1;
      socket.end('hello');
    }).listen(0, '0.0.0.0');
    await once(service, 'listening');
    const address = service.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { verdict, said } = await judged(`
import socket
for host in ('127.0.0.1', 'localhost', '0.0.0.0', '::1', '10.0.0.1', '172.17.0.1', '169.254.169.254'):
    try:
        socket.create_connection((host, ${port}), timeout=0.3).close()
        print('reached', host)
    except OSError: pass
print('done')
`);
    service.close();
    expect({ verdict, said, reached }).toEqual({ verdict: 'AC', said: ['done', 'done'], reached: 0 });
  });

  test('go-judge issue 176: a link in the place of an output brings out the file that it names', async () => {
    const { said } = await judged(`${PLANTS}
os.close(1)
os.symlink(${JSON.stringify(target)}, '/box/stdout.txt')
`);
    expect(said.join()).not.toContain(WORDS);
    const unread = await judged(`print(open(${JSON.stringify(target)}).read())`);
    expect(unread).toEqual({ verdict: 'RTE', said: ['', ''] });
  });
});
