import { TakeOver, TakeOverRequests } from '@fairshot/contracts/attempts/take-over.contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { unsealContent } from '../letters/post-letter.ts';
import type { TestBrowser } from '../platform/test-browser.ts';
import { look, openSittings, type Sitting, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const staff = () => sittings.world.kestrel.staff;
const ask = (browser: TestBrowser, { path }: Sitting) => browser.post(`${path}/take-over/ask`);
const goOn = (browser: TestBrowser, { path }: Sitting, code?: string) =>
  browser.post(`${path}/take-over`, code === undefined ? undefined : { code });
const how = async (browser: TestBrowser, { path }: Sitting) =>
  TakeOver.parse((await browser.get(`${path}/take-over`)).body);
const spent = { status: 409, body: { code: 'take_over_code_spent' } };

/** The codes in the candidate's letters, oldest first. */
async function codesOf({ candidateId }: Sitting): Promise<string[]> {
  const letters = await look<{ sealed_body: Buffer }>(
    sittings.platform,
    `select sealed_body from letter where kind = 'take_over_code'
       and recipient = (select email from candidate where id = $1) order by created_at, id`,
    [candidateId],
  );
  return letters.map(
    ({ sealed_body }) => unsealContent(sittings.platform, sealed_body).facts?.[0]?.[1] ?? '',
  );
}
const newestCode = async (sitting: Sitting) => (await codesOf(sitting)).at(-1) ?? '';
const otherThan = (code: string) => (code.replace(/\s/g, '') === '000000' ? '000001' : '000000');

const eventsOf = async ({ attemptId }: Sitting) =>
  (
    await look<{ kind: string }>(
      sittings.platform,
      'select kind from attempt_event where attempt_id = $1 order by happened_at, id',
      [attemptId],
    )
  ).map(({ kind }) => kind);

describe('Where a code is asked for', () => {
  const sit = (person: 'asha' | 'yusuf' | 'grace' | 'nikhil' = 'asha') =>
    sittings.sit({ takeOver: 'mail_code', person });

  test('the code of the letter lets the other browser go on, once, and the first one becomes read-only', async () => {
    const sitting = await sit();
    const other = await sittings.anotherBrowser(sitting);
    expect(await goOn(other, sitting)).toMatchObject({
      status: 403,
      body: { code: 'take_over_not_allowed' },
    });
    expect(await ask(other, sitting)).toMatchObject({
      status: 200,
      body: { policy: 'mail_code', isWriter: false, request: { state: 'asked', triesLeft: 5 } },
    });
    const code = await newestCode(sitting);
    expect(code).toMatch(/^\d{3} \d{3}$/);
    expect(await goOn(other, sitting, code)).toMatchObject({
      status: 200,
      body: { writerEpoch: 2, isWriter: true },
    });

    expect(await how(sitting.browser, sitting)).toMatchObject({ isWriter: false });
    expect(await goOn(sitting.browser, sitting, code)).toMatchObject(spent);
    expect(await eventsOf(sitting)).toEqual(['start', 'send_take_over_code', 'take_over']);
  });

  test('a double click sends one letter, and goes on once', async () => {
    const sitting = await sit();
    const other = await sittings.anotherBrowser(sitting);
    const before = (await codesOf(sitting)).length;
    const asked = await Promise.all([1, 2, 3].map(() => ask(other, sitting)));
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await codesOf(sitting)).length - before).toBe(1);

    const code = await newestCode(sitting);
    const taken = await Promise.all([1, 2].map(() => goOn(other, sitting, code)));
    expect(taken.map(({ body }) => body['writerEpoch'])).toEqual([2, 2]);
  });

  test('five wrong codes spend it; the right one is then too late, and a new letter helps', async () => {
    const sitting = await sit();
    const other = await sittings.anotherBrowser(sitting);
    await ask(other, sitting);
    const code = await newestCode(sitting);
    for (const triesLeft of [4, 3, 2, 1])
      expect(await goOn(other, sitting, otherThan(code))).toMatchObject({
        status: 403,
        body: { code: 'take_over_code_wrong', details: { triesLeft } },
      });
    expect(await goOn(other, sitting, otherThan(code))).toMatchObject(spent);
    expect(await goOn(other, sitting, code)).toMatchObject(spent);
    expect((await how(other, sitting)).request).toMatchObject({ state: 'asked', triesLeft: 0 });

    await sittings.world.moveClock('31 seconds');
    await ask(other, sitting);
    expect(await goOn(other, sitting, await newestCode(sitting))).toMatchObject({ status: 200 });
  });

  test('it works for ten minutes', async () => {
    const sitting = await sit();
    const other = await sittings.anotherBrowser(sitting);
    await ask(other, sitting);
    await sittings.world.moveClock('10 minutes');
    expect(await goOn(other, sitting, await newestCode(sitting))).toMatchObject(spent);
  });

  test('it works in the browser that asked alone; the later of two asks in the other’s place', async () => {
    const sitting = await sit('grace');
    const [one, two] = [await sittings.anotherBrowser(sitting), await sittings.anotherBrowser(sitting)];
    const answers = await Promise.all([ask(one, sitting), ask(two, sitting)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429]);
    const [early, late] = answers[0]?.status === 200 ? [one, two] : [two, one];
    expect(await goOn(late, sitting, await newestCode(sitting))).toMatchObject(spent);

    await sittings.world.moveClock('31 seconds');
    const first = await newestCode(sitting);
    expect((await ask(late, sitting)).status).toBe(200);
    expect(await goOn(early, sitting, first)).toMatchObject(spent);
    expect(await goOn(late, sitting, await newestCode(sitting))).toMatchObject({ status: 200 });
  });

  test('ten letters an hour are sent, and no more', async () => {
    const sitting = await sit('nikhil');
    const other = await sittings.anotherBrowser(sitting);
    for (let at = 0; at < 10; at++) {
      expect((await ask(other, sitting)).status).toBe(200);
      await sittings.world.moveClock('31 seconds');
    }
    const refused = await ask(other, sitting);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    const { retryAfterSeconds } = refused.body['details'] as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(60);
    expect(retryAfterSeconds).toBeLessThanOrEqual(3600);
  });

  test('no copy of the database tells the code', async () => {
    const sitting = await sit();
    const other = await sittings.anotherBrowser(sitting);
    await ask(other, sitting);
    const code = (await newestCode(sitting)).replace(/\s/g, '');
    const rows = await look<{ row: string }>(
      sittings.platform,
      `select r::text as row from take_over_request r where attempt_id = $1
       union all select e::text from attempt_event e where attempt_id = $1`,
      [sitting.attemptId],
    );
    expect(rows.filter(({ row }) => row.includes(code))).toEqual([]);
  });

  test.each(['', '12345', '1234567', 'abcdef', '12345６', '<b>1</b>'])('"%s" is no code', async (code) => {
    const sitting = await sit('yusuf');
    const other = await sittings.anotherBrowser(sitting);
    expect(await goOn(other, sitting, code)).toMatchObject({ status: 400, body: { code: 'bad_input' } });
  });
});

describe('Where staff are asked', () => {
  const requestsPath = ({ attemptId }: Sitting) =>
    `${sittings.world.kestrel.path}/attempts/${attemptId}/take-over-requests`;
  const requestsOf = async (sitting: Sitting) =>
    TakeOverRequests.parse((await staff().hannah.browser.get(requestsPath(sitting))).body).requests;
  const decide = async (
    sitting: Sitting,
    what: 'allow' | 'decline',
    at = 0,
    browser = staff().hannah.browser,
  ) => browser.post(`${requestsPath(sitting)}/${(await requestsOf(sitting))[at]?.id}/${what}`);
  const sit = () => sittings.sit({ takeOver: 'staff' });

  test('their consent lets exactly the browser go on that asked', async () => {
    const sitting = await sit();
    const [one, two] = [await sittings.anotherBrowser(sitting), await sittings.anotherBrowser(sitting)];
    await Promise.all([ask(one, sitting), ask(one, sitting), ask(two, sitting)]);
    expect(await requestsOf(sitting)).toHaveLength(2);
    const notAllowed = { status: 403, body: { code: 'take_over_not_allowed' } };
    expect(await goOn(one, sitting)).toMatchObject(notAllowed);

    const answers = await Promise.all([decide(sitting, 'allow'), decide(sitting, 'allow')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toMatchObject({
      requests: [{ state: 'allowed', decidedBy: 'Hannah Lindqvist' }, { state: 'asked' }],
    });
    const isOne = (await how(one, sitting)).request?.state === 'allowed';
    const [allowed, other] = isOne ? [one, two] : [two, one];
    expect(await goOn(other, sitting)).toMatchObject(notAllowed);
    expect(await goOn(allowed, sitting)).toMatchObject({ status: 200, body: { writerEpoch: 2 } });
    // Whoever still waited is out: the consent was given for how things stood.
    expect((await how(other, sitting)).request).toMatchObject({ state: 'replaced' });
    expect(await goOn(sitting.browser, sitting)).toMatchObject(notAllowed);
    const events = await eventsOf(sitting);
    expect(events.filter((kind) => kind === 'ask_take_over')).toHaveLength(2);
    expect(events.slice(-2)).toEqual(['allow_take_over', 'take_over']);
  });

  test('a no leaves everything as it is; half a minute later it can be asked again', async () => {
    const sitting = await sit();
    const other = await sittings.anotherBrowser(sitting);
    await ask(other, sitting);
    expect(await decide(sitting, 'decline')).toMatchObject({
      status: 200,
      body: { requests: [{ state: 'declined' }] },
    });
    expect(await goOn(other, sitting)).toMatchObject({ status: 403 });
    expect(await ask(other, sitting)).toMatchObject({ status: 429 });
    expect(await decide(sitting, 'allow')).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    await sittings.world.moveClock('31 seconds');
    expect(await ask(other, sitting)).toMatchObject({ status: 200, body: { request: { state: 'asked' } } });
  });

  test('nobody else decides: not another organization, not an author, not for another attempt', async () => {
    const sitting = await sit();
    const second = await sittings.sit({ takeOver: 'staff', person: 'yusuf' });
    await ask(await sittings.anotherBrowser(sitting), sitting);
    const [request] = await requestsOf(sitting);
    const allow = `take-over-requests/${request?.id}/allow`;
    const { ostrava, kestrel } = sittings.world;
    const foreign = `${ostrava.path}/attempts/${sitting.attemptId}`;
    expect((await ostrava.staff.petr.browser.post(`${foreign}/${allow}`)).status).toBe(404);
    expect((await ostrava.staff.petr.browser.get(`${foreign}/take-over-requests`)).status).toBe(404);
    expect((await decide(sitting, 'allow', 0, staff().priya.browser)).status).toBe(403);
    const beside = `${kestrel.path}/attempts/${second.attemptId}/${allow}`;
    expect((await staff().hannah.browser.post(beside)).status).toBe(404);
    expect(await requestsOf(sitting)).toMatchObject([{ state: 'asked' }]);
  });

  test('when the attempt ended meanwhile, neither side changes anything any more', async () => {
    const sitting = await sit();
    const other = await sittings.anotherBrowser(sitting);
    await ask(other, sitting);
    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    expect(await decide(sitting, 'allow')).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    const closed = { status: 409, body: { code: 'attempt_closed' } };
    expect(await goOn(other, sitting)).toMatchObject(closed);
    expect(await ask(other, sitting)).toMatchObject(closed);
  });
});

test('where the link is enough, a double click takes over once, and there is nothing to ask for', async () => {
  const sitting = await sittings.sit();
  const other = await sittings.anotherBrowser(sitting);
  expect(await how(other, sitting)).toMatchObject({ policy: 'open', isWriter: false });
  expect(await ask(other, sitting)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  const taken = await Promise.all([goOn(other, sitting), goOn(other, sitting)]);
  expect(taken.map(({ body }) => body['writerEpoch'])).toEqual([2, 2]);
});

test('another candidate neither asks nor goes on nor looks', async () => {
  const sitting = await sittings.sit({ takeOver: 'mail_code' });
  const { browser } = await sittings.sit({ person: 'yusuf' });
  const answers = [
    await ask(browser, sitting),
    await goOn(browser, sitting, '123456'),
    await browser.get(`${sitting.path}/take-over`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});
