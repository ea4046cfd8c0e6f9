import { getAttempt, saveDraft } from '@fairshot/contracts/attempts/attempts.contract';
import { REFUSALS, type RefusalCode } from '@fairshot/contracts/refusal';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { anAttempt } from '../../test/an-attempt.ts';
import { call } from './call.ts';
import { OfflineError, RefusalError } from './trouble.ts';

let asked: { url: string; init: RequestInit }[];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The network, answering as the test says; the last answer repeats. */
function theNetwork(...answers: (() => Response)[]): void {
  asked = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answers[Math.min(asked.length, answers.length) - 1]!();
  });
}

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

function refused(code: RefusalCode, headers = {}): Response {
  const { status, sentence, remedy } = REFUSALS[code];
  return json({ code, message: sentence, remedy, details: { opensAt: 'then' } }, status, headers);
}

const attemptId = anAttempt().id;
const reading = () => call(getAttempt, { params: { attemptId } });
const writing = () =>
  call(saveDraft, {
    params: { attemptId },
    body: { questionVersionId: attemptId, language: 'c', source: '', revision: 1, writerEpoch: 1 },
  });

describe('a call', () => {
  test('fills the address and gives the answer', async () => {
    theNetwork(() => json(anAttempt()));
    await expect(reading()).resolves.toMatchObject({ title: 'Backend engineer screening' });
    expect(asked[0]?.url).toBe(`/api/attempts/${attemptId}`);
  });

  test('sends its body as JSON', async () => {
    theNetwork(() => json({ revision: 1 }));
    await writing();
    expect(asked[0]?.init).toMatchObject({ method: 'PUT', headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(asked[0]?.init.body as string)).toMatchObject({ revision: 1 });
  });

  test('tells a refusal by its code, with what the page needs to act', async () => {
    theNetwork(() => refused('other_writer'));
    const refusal = await writing().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusalError);
    expect(refusal).toMatchObject({ code: 'other_writer', status: 409, details: { opensAt: 'then' } });
  });

  test('knows the page of a captive portal from an answer', async () => {
    theNetwork(
      () => new Response('<html>Welcome to the hotel</html>', { headers: { 'content-type': 'text/html' } }),
    );
    await expect(reading()).rejects.toBeInstanceOf(OfflineError);
  });

  test('tells a dead network from a refusal', async () => {
    theNetwork(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(reading()).rejects.toBeInstanceOf(OfflineError);
  });

  test('waits out a restart of the database when it only reads', async () => {
    theNetwork(
      () => refused('unavailable', { 'retry-after': '2' }),
      () => json(anAttempt()),
    );
    const answer = reading();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(answer).resolves.toMatchObject({ id: attemptId });
  });

  test('never repeats a write by itself', async () => {
    theNetwork(() => refused('unavailable', { 'retry-after': '1' }));
    await expect(writing()).rejects.toMatchObject({ code: 'unavailable' });
    expect(asked).toHaveLength(1);
  });
});
