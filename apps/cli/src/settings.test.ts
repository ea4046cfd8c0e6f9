import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asItRuns, readSettings, ROOT } from './settings.ts';
import { noteAddress, supervisorOf } from './setup/address.ts';
import { claim } from './setup/process-lock.ts';

test('without a setting everything runs from the checkout', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    dataDir: join(ROOT, '.data'),
    databaseUrl: undefined,
    secret: undefined,
    baseUrl: 'http://localhost:3000',
    isAddressGiven: false,
    judgeWithoutCgroup: 'refuse',
    judge0: undefined,
  });
});

test('the address follows the port unless it is given', () => {
  expect(readSettings({ PORT: '4100' }).baseUrl).toBe('http://localhost:4100');
  expect(readSettings({ PORT: '4100', BASE_URL: 'https://fairshot.example' }).baseUrl).toBe(
    'https://fairshot.example',
  );
});

test('everything that is wrong is named at once', () => {
  const reading = () =>
    readSettings({ PORT: 'none', DATABASE_URL: 'mysql://here/db', FAIRSHOT_SECRET: 'short' });
  expect(reading).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*FAIRSHOT_SECRET/);
});

test('Judge0 as the engine needs its address, and a key goes over no open line', () => {
  expect(() => readSettings({ JUDGE_ENGINE: 'judge0' })).toThrow('JUDGE0_URL');
  const plain = { JUDGE_ENGINE: 'judge0', JUDGE0_URL: 'http://judge0.example/' };
  expect(readSettings(plain).judge0).toMatchObject({ url: 'http://judge0.example', key: undefined });
  expect(() => readSettings({ ...plain, JUDGE0_API_KEY: 'secret' })).toThrow('https');
});

test('a command in another terminal follows the address that the running product noted, unless it is told one', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fairshot-address-'));
  const addressFor = (environment: NodeJS.ProcessEnv) =>
    asItRuns(readSettings({ ...environment, DATA_DIR: dataDir })).baseUrl;
  expect(addressFor({})).toBe('http://localhost:3000');

  const takeBack = noteAddress(dataDir, 'http://localhost:3777');
  expect(addressFor({}), 'nobody runs there').toBe('http://localhost:3000');
  const giveBack = claim(supervisorOf(dataDir));
  expect(addressFor({})).toBe('http://localhost:3777');
  expect(addressFor({ PORT: '4100' })).toBe('http://localhost:4100');
  takeBack();
  giveBack();
  expect(addressFor({})).toBe('http://localhost:3000');
  rmSync(dataDir, { recursive: true });
});
