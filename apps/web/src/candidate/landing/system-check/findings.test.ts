import { describe, expect, test } from 'vitest';

import {
  type Ask,
  browserFinding,
  clockFinding,
  connectionFinding,
  cookiesFinding,
  findingsOf,
  storageFinding,
  windowFinding,
} from './findings.ts';

const answered = (roundTripMs = 20, clockAheadMs?: number): Ask => ({
  kind: 'answered',
  roundTripMs,
  clockAheadMs,
});
const lost: Ask = { kind: 'nobody' };
const portal: Ask = { kind: 'somebody_else' };

describe('the connection', () => {
  test('is measured without the first answer, which opens the line', () => {
    expect(connectionFinding([answered(900), answered(20), answered(30)])).toMatchObject({
      state: 'fine',
      says: 'An answer takes 25 ms.',
    });
  });

  test('that is slow is noted, with how slow', () => {
    const finding = connectionFinding([answered(2000), answered(1500), answered(1500)]);
    expect(finding).toMatchObject({ state: 'note', says: expect.stringContaining('1500 ms') });
  });

  test('that loses answers is told apart from one that is away', () => {
    expect(connectionFinding([answered(), lost, answered()]).says).toMatch(/lost on the way/);
    expect(connectionFinding([lost, lost, lost])).toMatchObject({
      state: 'problem',
      says: expect.stringContaining('cannot be reached'),
    });
  });

  test('on which a network shows its own log-in page is told apart from both', () => {
    expect(connectionFinding([portal, portal, lost])).toMatchObject({
      state: 'problem',
      says: expect.stringContaining('page of its own'),
    });
  });
});

describe('the clock of this computer', () => {
  test.each([
    [0, 'fine', 'agrees'],
    [119_000, 'fine', 'agrees'],
    [7 * 60_000, 'note', '7 minutes ahead'],
    [-5 * 3_600_000, 'note', '5 hours behind'],
    [86_400_000 * 400, 'note', '400 days ahead'],
  ])('%d ms from the server’s is %s: %s', (ahead, state, words) => {
    expect(clockFinding([answered(20, ahead)])).toMatchObject({
      state,
      says: expect.stringContaining(words),
    });
  });

  test('is nothing to worry about where it cannot be compared', () => {
    expect(clockFinding([lost, answered()]).state).toBe('fine');
  });
});

describe('the copy on this computer', () => {
  test('is fine where storage works, however much room there is said to be', () => {
    expect(storageFinding({ works: true, freeBytes: undefined }).state).toBe('fine');
    expect(storageFinding({ works: true, freeBytes: 1e9 }).state).toBe('fine');
  });

  test('is noted where there is hardly any room', () => {
    expect(storageFinding({ works: true, freeBytes: 5e6 }).state).toBe('note');
  });

  test('is a problem where the browser keeps nothing, and does not hold Start up', () => {
    const finding = storageFinding({ works: false, freeBytes: undefined });
    expect(finding).toMatchObject({ state: 'problem', says: expect.stringContaining('private window') });
    expect(finding.blocks).toBeUndefined();
  });
});

test('without cookies nothing can be started', () => {
  expect(cookiesFinding(true).state).toBe('fine');
  expect(cookiesFinding(false)).toMatchObject({ state: 'problem', blocks: true });
});

test('an older browser is noted', () => {
  expect(browserFinding({ workers: true, sockets: true, colours: true }).state).toBe('fine');
  expect(browserFinding({ workers: true, sockets: true, colours: false }).state).toBe('note');
  expect(browserFinding({ workers: false, sockets: true, colours: true }).state).toBe('note');
});

test('a narrow window is told to grow where the screen has room, and else what follows', () => {
  expect(windowFinding({ width: 768, screenWidth: 768 }).state).toBe('fine');
  expect(windowFinding({ width: 500, screenWidth: 1920 }).says).toMatch(/Make it wider/);
  expect(windowFinding({ width: 390, screenWidth: 390 }).says).toMatch(/small screen/);
});

test('only what makes a sitting impossible holds Start up', () => {
  const findings = findingsOf({
    asks: [lost],
    storage: { works: false, freeBytes: 0 },
    cookies: true,
    window: { width: 320, screenWidth: 320 },
    browser: { workers: false, sockets: false, colours: false },
  });
  expect(findings.map(({ blocks }) => blocks).filter(Boolean)).toEqual([]);
});
