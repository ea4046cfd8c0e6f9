import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Press } from '../presses/press.ts';
import { openJournal } from './journal.ts';
import type { Shelf } from './shelf.ts';
import type { JournalEntry } from './text.ts';

/** A browser's storage: what it holds, and what is wrong with it. */
let held: Map<string, JournalEntry>;
let heldPresses: Map<string, Press>;
let trouble: 'none' | 'blocked' | 'full' | 'silent' | 'unreadable';
let taken: () => void;

beforeEach(() => {
  held = new Map();
  heldPresses = new Map();
  trouble = 'none';
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

async function open(whenTaken: () => void): Promise<Shelf> {
  taken = whenTaken;
  if (trouble === 'silent') return new Promise(() => {});
  if (trouble === 'blocked') throw new DOMException('no', 'SecurityError');
  return {
    read: async () => {
      if (trouble === 'unreadable') throw new DOMException('broken', 'UnknownError');
      return [...held.values()];
    },
    put: async (entry) => {
      if (trouble !== 'none') throw new DOMException('full', 'QuotaExceededError');
      held.set(entry.questionVersionId, entry);
    },
    readPresses: async () => [...heldPresses.values()],
    putPress: async (press) => {
      if (trouble !== 'none') throw new DOMException('full', 'QuotaExceededError');
      heldPresses.set(press.idempotencyKey, press);
    },
    dropPress: async (idempotencyKey) => void heldPresses.delete(idempotencyKey),
    forget: async () => {
      held.clear();
      heldPresses.clear();
    },
    close: () => {},
  };
}

const entry = (questionVersionId: string, source: string): JournalEntry => ({
  attemptId: 'one',
  questionVersionId,
  language: 'python',
  source,
  revision: 1,
  savedRevision: 0,
  writerEpoch: 1,
});
const settled = () => vi.advanceTimersByTimeAsync(10_000);
const texts = () => [...held.values()].map(({ source }) => source);

test('every edit is kept, the newest of each text', async () => {
  const journal = await openJournal(open);
  for (const source of ['a', 'ab', 'abc']) journal.write(entry('q1', source));
  journal.write(entry('q2', 'x'));
  await settled();
  expect(texts()).toEqual(['abc', 'x']);
  expect(await journal.read('one')).toHaveLength(2);
  expect(journal.keeps).toBe(true);
});

test('where storage is blocked, the sitting opens, says so, and typing goes on', async () => {
  trouble = 'blocked';
  const journal = await openJournal(open);
  expect(journal.keeps).toBe(false);
  expect(await journal.read('one')).toEqual([]);
  journal.write(entry('q1', 'a'));
  await settled();
  expect(journal.keeps).toBe(false);
  await journal.forget('one');
});

test('storage that neither opens nor refuses does not hold the sitting up', async () => {
  trouble = 'silent';
  const opening = openJournal(open);
  await settled();
  expect((await opening).keeps).toBe(false);
});

test('what cannot be read costs the copy on this computer, not the sitting', async () => {
  trouble = 'unreadable';
  const journal = await openJournal(open);
  expect(await journal.read('one')).toEqual([]);
  expect(journal.keeps).toBe(false);
});

test('a disk that is full is told at once; when there is room, all that was typed meanwhile is kept', async () => {
  const journal = await openJournal(open);
  const told: boolean[] = [];
  journal.watch((keeps) => told.push(keeps));
  trouble = 'full';
  journal.write(entry('q1', 'typed while full'));
  await settled();
  journal.write(entry('q2', 'also'));
  await settled();
  expect(told).toEqual([false]);
  trouble = 'none';
  journal.write(entry('q3', 'typed with room'));
  await settled();
  expect(told).toEqual([false, true]);
  expect(texts().sort()).toEqual(['also', 'typed while full', 'typed with room']);
});

test('a browser that is cleared mid-way holds everything again, without another key', async () => {
  const journal = await openJournal(open);
  journal.write(entry('q1', 'a'));
  journal.write(entry('q2', 'b'));
  await settled();
  held.clear();
  taken();
  await settled();
  expect(texts()).toEqual(['a', 'b']);
  expect(journal.keeps).toBe(true);
});

test('where the browser refuses for a moment while it is cleared, the copy comes back by itself', async () => {
  const journal = await openJournal(open);
  journal.write(entry('q1', 'a'));
  await settled();
  held.clear();
  trouble = 'blocked';
  taken();
  await vi.advanceTimersByTimeAsync(100);
  expect(journal.keeps).toBe(false);
  trouble = 'none';
  await settled();
  expect(journal.keeps).toBe(true);
  expect(texts()).toEqual(['a']);
});

test('what is forgotten does not come back when the browser is cleared', async () => {
  const journal = await openJournal(open);
  journal.write(entry('q1', 'a'));
  await settled();
  await journal.forget('one');
  taken();
  await settled();
  expect(texts()).toEqual([]);
});

const press = (idempotencyKey: string): Press => ({
  attemptId: 'one',
  idempotencyKey,
  number: 1,
  kind: 'run',
  questionVersionId: 'q1',
  language: 'python',
  source: 'print(1)',
  ownInput: undefined,
  writerEpoch: 1,
  pressedAt: 0,
  wasTried: false,
});

test('presses are kept beside the texts, until they are dropped', async () => {
  const journal = await openJournal(open);
  journal.write(entry('q1', 'a'));
  for (const key of ['k1', 'k2']) journal.keepPress(press(key));
  await settled();
  journal.dropPress(press('k1'));
  await settled();
  expect((await journal.readPresses('one')).map(({ idempotencyKey }) => idempotencyKey)).toEqual(['k2']);
  expect(texts()).toEqual(['a']);
});

test('a press made while the disk is full is kept when there is room, and one that was answered meanwhile is not', async () => {
  const journal = await openJournal(open);
  trouble = 'full';
  for (const key of ['k1', 'k2']) journal.keepPress(press(key));
  await settled();
  expect(journal.keeps).toBe(false);
  journal.dropPress(press('k1'));
  trouble = 'none';
  await settled();
  expect([...heldPresses.keys()]).toEqual(['k2']);
  expect(journal.keeps).toBe(true);
});
