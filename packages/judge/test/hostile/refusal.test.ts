import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MissingPart } from '../../src/job.ts';
import { TEST_STATE_DIR } from '../test-state.ts';
import { foreignProcesses } from './leftovers.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'fairshot-refusal-'));
const wrapper = join(folder, 'deny-namespaces');
const start = [process.execPath, join(import.meta.dirname, 'start-and-stop.ts'), TEST_STATE_DIR];

beforeAll(async () => {
  await run('cc', ['-o', wrapper, join(import.meta.dirname, 'deny-namespaces.c'), '-lseccomp']);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function missingUnder(...command: string[]): Promise<MissingPart[]> {
  const [file = '', ...rest] = command;
  const { stdout } = await run(file, rest);
  return JSON.parse(stdout) as MissingPart[];
}

test('where namespaces are denied the judge does not start, and says what to do about it', async () => {
  const [missing, ...more] = await missingUnder(wrapper, ...start);
  expect(more).toEqual([]);
  expect(missing).toMatchObject({ part: 'jail', why: expect.stringContaining('cannot be made') });
  expect(missing?.remedy).toMatch(/apparmor_restrict_unprivileged_userns/);
  expect(missing?.remedy).toMatch(/seccomp=unconfined/);
  expect(foreignProcesses()).toEqual([]);
});

test('the same start without that denial finds nothing missing', async () => {
  expect(await missingUnder(...start)).toEqual([]);
});
