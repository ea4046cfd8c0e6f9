import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { aJournal } from '../../../../test/a-journal.ts';
import { aSubmission } from '../../../../test/a-submission.ts';
import { anAttempt, aQuestion } from '../../../../test/an-attempt.ts';
import { OfflineError } from '../../../client/trouble.ts';
import { textKey } from '../drafts/text.ts';
import { turnTo } from '../questions.ts';
import { createSitting, type Sitting } from '../sitting.ts';
import { change } from '../sitting-core.ts';
import { type Press, MOST_WAITING } from './press.ts';

const first = aQuestion();
const second = aQuestion({ questionVersionId: '019aa000-0000-7000-8000-000000000003', position: 2 });
const attempt = anAttempt({ questions: [first, second] });

/** What reached the server, each key once, and how it answers now. */
let arrived: string[];
let keys: Set<string>;
let deadlineAt: string;
let line: 'up' | 'away' | 'portal' | 'answers are lost';
let refuseNext: { code: string; message: string; remedy: string; details?: object; status: number }[];
/** What IndexedDB holds. */
let kept: Map<string, Press>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [arrived, keys, line, refuseNext, kept] = [[], new Set(), 'up', [], new Map()];
  deadlineAt = attempt.deadlineAt;
  stop = () => {};
  vi.stubGlobal('fetch', async (address: string, { method, body }: { method: string; body?: string }) => {
    if (line === 'away') throw new TypeError('network');
    if (line === 'portal')
      return new Response('<h1>Log in to the campus</h1>', { headers: { 'content-type': 'text/html' } });
    const what = address.split('/').at(-1)!;
    if (method === 'PUT') return saved(JSON.parse(body!));
    if (method === 'GET') return Response.json({ ...attempt, deadlineAt });
    if (!['runs', 'submissions'].includes(what)) return Response.json({ receiptCode: '1' });
    return answer(what, JSON.parse(body!));
  });
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface Sent {
  idempotencyKey: string;
  questionVersionId: string;
  source: string;
}

function answer(what: string, sent: Sent): Response {
  const no = refuseNext.shift();
  if (no) return Response.json(no, { status: no.status });
  if (!keys.has(sent.idempotencyKey)) arrived.push(`${what} ${sent.source}`);
  keys.add(sent.idempotencyKey);
  if (line === 'answers are lost') throw new TypeError('network');
  const id = sent.idempotencyKey;
  const kind = what === 'runs' ? 'run' : 'submission';
  return Response.json(aSubmission({ id, kind, questionVersionId: sent.questionVersionId }));
}

function saved({ revision, source }: { revision: number; source: string }): Response {
  arrived.push(`draft ${source}`);
  const now = attempt.now;
  return Response.json({ savedAt: now, revision, deadlineAt: attempt.deadlineAt, now });
}

/** A page of the attempt, on the computer that keeps what other pages pressed. */
function opened(changes: Partial<typeof attempt> = {}, keeps = true): Sitting {
  const journal = aJournal({
    keeps,
    keepPress: (press) => void (keeps && kept.set(press.idempotencyKey, press)),
    dropPress: ({ idempotencyKey }) => void kept.delete(idempotencyKey),
  });
  const pressed = [...kept.values()];
  const sitting = createSitting({
    attempt: { ...attempt, ...changes },
    submissions: [],
    journal,
    kept: [],
    pressed,
  });
  stop();
  stop = sitting.begin();
  return sitting;
}

function type(sitting: Sitting, source: string, question = first): void {
  turnTo(sitting, question.questionVersionId);
  sitting.drafts.edit(textKey(question.questionVersionId, 'python'), source);
}

function press(sitting: Sitting, kind: 'run' | 'submission', source: string, question = first): void {
  type(sitting, source, question);
  sitting.presses.press(kind);
}

const presses = (sitting: Sitting) => sitting.store.state.presses;
const waiting = (sitting: Sitting) => presses(sitting).waiting.map(({ source }) => source);
const pressesArrived = () => arrived.filter((one) => !one.startsWith('draft'));
const aWhile = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms);
const tooMany = (retryAfterSeconds: number) => ({
  code: 'too_many_requests',
  message: 'That was too often in a short time.',
  remedy: 'Wait a moment, then try again.',
  details: { retryAfterSeconds },
  status: 429,
});
const alreadySubmitted = {
  code: 'already_submitted',
  message: 'This question takes one submission, and it was made.',
  remedy: 'Go on with the next question.',
  status: 409,
};

describe('while nobody can be reached', () => {
  test('presses of several questions wait and arrive once each, in the order of pressing', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'run', 'one');
    await aWhile();
    press(sitting, 'submission', 'two', second);
    press(sitting, 'run', 'three');
    press(sitting, 'submission', 'four');
    await aWhile();
    expect(presses(sitting).waitsFor).toBe('connection');
    expect(waiting(sitting)).toEqual(['one', 'two', 'three', 'four']);

    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual(['runs one', 'submissions two', 'runs three', 'submissions four']);
    expect(presses(sitting)).toMatchObject({ waiting: [], waitsFor: undefined });
    expect(sitting.store.state.list.submissions).toHaveLength(4);
    expect(kept.size).toBe(0);
  });

  test('a portal that answers with its own page is nobody', async () => {
    const sitting = opened();
    line = 'portal';
    press(sitting, 'submission', 'behind the portal');
    await aWhile();
    expect(presses(sitting).waitsFor).toBe('connection');
    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions behind the portal']);
  });

  test('what was pressed outlives the page, and the next one sends it as it was, once', async () => {
    const before = opened();
    line = 'answers are lost';
    press(before, 'submission', 'arrived without an answer');
    await aWhile();
    line = 'away';
    press(before, 'run', 'never left');
    type(before, 'typed on');
    await aWhile();
    expect(kept.size).toBe(2);

    const after = opened();
    expect(waiting(after)).toEqual(['arrived without an answer', 'never left']);
    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions arrived without an answer', 'runs never left']);
    expect(kept.size).toBe(0);
  });

  test('the same text pressed twice waits once; changed, it waits again', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'submission', 'one');
    await aWhile();
    sitting.presses.press('submission');
    expect(sitting.store.state.notice?.title).toBe('This waits already.');
    press(sitting, 'submission', 'two');
    sitting.presses.press('run');
    expect(waiting(sitting)).toEqual(['one', 'two', 'two']);
  });

  test('a press can be taken back, and what was not sent before never arrives', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'run', 'one');
    await aWhile();
    press(sitting, 'submission', 'two');
    press(sitting, 'run', 'three');
    sitting.presses.takeBack(presses(sitting).waiting[1]!);
    expect(sitting.store.state.notice).toBeUndefined();
    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual(['runs one', 'runs three']);
    expect(kept.size).toBe(0);
  });

  test('of a press that may have arrived, taking it back says so; and it shows if it has', async () => {
    const sitting = opened();
    line = 'answers are lost';
    press(sitting, 'submission', 'one');
    await aWhile();
    sitting.presses.takeBack(presses(sitting).waiting[0]!);
    expect(sitting.store.state.notice?.text).toMatch(/Should it have arrived after all/);
  });

  test('twenty wait and no more', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'run', 'text 0');
    await aWhile();
    for (let n = 1; n <= MOST_WAITING; n++) press(sitting, 'run', `text ${n}`);
    expect(waiting(sitting)).toHaveLength(MOST_WAITING);
    expect(sitting.store.state.notice?.title).toBe('20 presses wait already.');
  });

  test('nothing written is told at once', () => {
    const sitting = opened();
    line = 'away';
    sitting.presses.press('submission');
    expect(waiting(sitting)).toEqual([]);
    expect(sitting.store.state.notice?.title).toBe('There is no code to submit yet.');
  });

  test('where storage is blocked the page asks before it is closed, as long as a press waits', async () => {
    const sitting = opened({}, false);
    line = 'away';
    press(sitting, 'submission', 'on this page alone');
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return !event.defaultPrevented;
    };
    expect(closing()).toBe(false);
    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions on this page alone']);
    expect(closing()).toBe(true);
  });

  test('finishing stays open until what was pressed is inside', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'submission', 'one');
    await aWhile(100);
    const finishing = expect(sitting.finish()).rejects.toBeInstanceOf(OfflineError);
    await aWhile();
    await finishing;
    line = 'up';
    const finished = sitting.finish();
    await aWhile();
    expect(await finished).toMatchObject({ receiptCode: '1' });
    expect(pressesArrived()).toEqual(['submissions one']);
  });

  test('what was typed after a press is saved behind its arrival, so that the end hands it in', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'submission', 'pressed');
    type(sitting, 'typed later');
    await aWhile(5_000);
    line = 'up';
    await aWhile();
    expect(arrived.indexOf('submissions pressed')).toBeGreaterThanOrEqual(0);
    expect(arrived.lastIndexOf('draft typed later')).toBeGreaterThan(arrived.indexOf('submissions pressed'));
  });
});

describe('a refusal', () => {
  test('in the middle is told with its text and holds nothing up', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'submission', 'one');
    press(sitting, 'submission', 'two', second);
    await aWhile();
    refuseNext = [alreadySubmitted];
    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions two']);
    expect(presses(sitting).refused).toMatchObject([
      { source: 'one', refused: { title: alreadySubmitted.message } },
    ]);

    // It stays in sight over a reload, until it was read.
    const after = opened();
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions two']);
    after.presses.dismiss(presses(after).refused[0]!);
    expect([presses(after).refused, kept.size]).toEqual([[], 0]);
  });

  test('to somebody who has just pressed is a word and no list', async () => {
    const sitting = opened();
    refuseNext = [alreadySubmitted];
    press(sitting, 'submission', 'one');
    await aWhile();
    expect(presses(sitting)).toMatchObject({ waiting: [], refused: [] });
    expect(sitting.store.state.notice).toMatchObject({ tone: 'bad', title: alreadySubmitted.message });
  });

  test('for patience is kept: the press goes when the seconds are over, and the other kind meanwhile', async () => {
    const sitting = opened();
    refuseNext = [tooMany(8)];
    press(sitting, 'run', 'one');
    await aWhile(500);
    press(sitting, 'run', 'not taken');
    press(sitting, 'submission', 'two');
    await aWhile(6_500);
    expect(pressesArrived()).toEqual(['submissions two']);
    expect(waiting(sitting)).toEqual(['one']);
    await aWhile(1_100);
    expect(pressesArrived()).toEqual(['submissions two', 'runs one']);
    press(sitting, 'run', 'possible again');
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions two', 'runs one', 'runs possible again']);
  });

  test('that is our fault is asked again, and does not hold the others up for ever', async () => {
    const sitting = opened();
    const failure = { code: 'failure', message: 'Our fault', remedy: 'Again', status: 500 };
    refuseNext = [failure, failure, failure];
    press(sitting, 'run', 'one');
    press(sitting, 'submission', 'two');
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions two']);
    expect(presses(sitting).refused).toMatchObject([{ source: 'one' }]);
  });
});

describe('a sitting that does not go on here', () => {
  test('holds what was pressed during a pause until it goes on', async () => {
    const sitting = opened();
    refuseNext = [{ code: 'attempt_paused', message: 'Paused', remedy: 'Wait', status: 409 }];
    press(sitting, 'submission', 'one');
    await aWhile();
    expect([pressesArrived(), waiting(sitting)]).toEqual([[], ['one']]);
    change(sitting, { standing: 'open' });
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions one']);
  });

  test('sends nothing once another browser writes, and keeps the texts in sight', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'submission', 'one');
    press(sitting, 'run', 'two', second);
    await aWhile();
    line = 'up';
    refuseNext = [{ code: 'other_writer', message: 'Elsewhere', remedy: 'Go there', status: 409 }];
    await aWhile();
    expect(pressesArrived()).toEqual([]);
    expect(presses(sitting).refused.map(({ source }) => source)).toEqual(['one', 'two']);
  });

  test('does not send what was pressed before a take-over, though it goes on here again', async () => {
    const before = opened();
    line = 'away';
    press(before, 'submission', 'one');
    const after = opened({ writerEpoch: 3 });
    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual([]);
    expect(presses(after).refused).toMatchObject([{ source: 'one' }]);
    expect(after.store.state.standing).toBe('open');
  });

  test('sends submissions first when the time is up, since runs count for nothing', async () => {
    const sitting = opened();
    line = 'away';
    press(sitting, 'run', 'one');
    press(sitting, 'submission', 'two');
    await aWhile();
    deadlineAt = attempt.now;
    change(sitting, { deadline: Date.parse(deadlineAt) });
    await aWhile(1_000);
    line = 'up';
    await aWhile();
    expect(pressesArrived()).toEqual(['submissions two', 'runs one']);
  });
});
