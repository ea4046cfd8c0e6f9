import type { DraftSaved } from '@fairshot/contracts/attempts/attempts.contract';
import { REFUSALS, type RefusalCode } from '@fairshot/contracts/refusal';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { OfflineError, RefusalError } from '../../../client/trouble.ts';
import { createDraftSender, type DraftDoor, type SavingStatus } from './draft-sender.ts';
import { acknowledged, edited, type Text } from './text.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const empty: Text = {
  questionVersionId: '019aa000-0000-7000-8000-000000000002',
  language: 'python',
  source: '',
  revision: 0,
  savedRevision: 0,
  writerEpoch: 1,
};

function refusal(code: RefusalCode): RefusalError {
  return new RefusalError({ code, message: REFUSALS[code].sentence, remedy: REFUSALS[code].remedy });
}

/** A page with one text, and a server that answers as the test says: `undefined` saves. */
function aPage(answers: (Error | undefined)[] = []) {
  const page = {
    text: empty,
    sent: [] as string[],
    inFlight: 0,
    mostInFlight: 0,
    status: 'saved' as SavingStatus,
    refused: [] as unknown[],
  };
  const door: DraftDoor = {
    texts: () => [page.text],
    save: async (text) => {
      page.mostInFlight = Math.max(page.mostInFlight, ++page.inFlight);
      await new Promise((resolve) => setTimeout(resolve, 300));
      page.inFlight -= 1;
      const answer = answers.shift();
      if (answer) throw answer;
      page.sent.push(text.source);
      return saved(text.revision);
    },
    acknowledge: (sent, { revision }) => void (page.text = acknowledged(page.text, sent.revision, revision)),
    show: (status) => void (page.status = status),
    refused: (_, error) => void page.refused.push(error),
  };
  const sender = createDraftSender(door);
  const type = (source: string) => {
    page.text = edited(page.text, source, 1);
    sender.touch();
  };
  return { page, sender, type };
}

function saved(revision: number): DraftSaved {
  return {
    revision,
    savedAt: '2026-11-22T14:49:07Z',
    deadlineAt: '2026-11-22T15:30:00Z',
    now: '2026-11-22T14:49:07Z',
  };
}

test('what was typed is on its way within a second of the last key', async () => {
  const { page, type } = aPage();
  type('p');
  expect(page.status).toBe('saving');
  await vi.advanceTimersByTimeAsync(1_300);
  expect(page.sent).toEqual(['p']);
  expect(page.status).toBe('saved');
});

test('while typing goes on, it is saved about every second, one request at a time', async () => {
  const { page, type } = aPage();
  for (let second = 0; second < 10; second += 0.1) {
    type('x'.repeat(Math.round(second * 10)));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(page.sent.length).toBeGreaterThanOrEqual(8);
  expect(page.mostInFlight).toBe(1);
});

test('a lost connection is said, tried again, and nothing is lost', async () => {
  const { page, type } = aPage([new OfflineError(), new OfflineError(), new OfflineError()]);
  type('kept');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(page.status).toBe('kept');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(page.sent).toEqual(['kept']);
  expect(page.status).toBe('saved');
});

test('while the connection is away, typing does not claim to be saving', async () => {
  const { page, type } = aPage([new OfflineError(), new OfflineError()]);
  type('a');
  await vi.advanceTimersByTimeAsync(1_200);
  type('ab');
  expect(page.status).toBe('kept');
});

test('after an outage the language that was typed in last is also saved last', async () => {
  const sent: string[] = [];
  const unsaved = (language: Text['language'], revision: number): Text => ({ ...empty, language, revision });
  let texts = [unsaved('cpp', 7), unsaved('java', 3), unsaved('python', 5)];
  const sender = createDraftSender({
    texts: () => texts,
    save: async (text) => (sent.push(text.language), saved(text.revision)),
    acknowledge: (text, { revision }) =>
      void (texts = texts.map((one) =>
        one.language === text.language ? acknowledged(one, text.revision, revision) : one,
      )),
    show: () => undefined,
    refused: () => undefined,
  });
  expect(await sender.sendNow()).toBe(true);
  expect(sent).toEqual(['java', 'python', 'cpp']);
});

test('a refusal is told once and the same text is not sent again', async () => {
  const { page, type } = aPage([refusal('other_writer')]);
  type('mine');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.refused).toHaveLength(1);
  expect(page.sent).toEqual([]);
});

test('a pause is waited out', async () => {
  const { page, type } = aPage([refusal('attempt_paused'), refusal('attempt_paused')]);
  type('later');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(page.sent).toEqual(['later']);
});

test('before finishing everything is sent at once, and it says whether the server holds it', async () => {
  const { page, sender, type } = aPage([undefined, new OfflineError()]);
  type('one');
  const first = sender.sendNow();
  await vi.advanceTimersByTimeAsync(400);
  expect(await first).toBe(true);
  type('two');
  const second = sender.sendNow();
  await vi.advanceTimersByTimeAsync(400);
  expect(await second).toBe(false);
  expect(page.sent).toEqual(['one']);
});
