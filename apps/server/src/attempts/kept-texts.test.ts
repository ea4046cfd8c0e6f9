import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSittings, type Sitting, type Sittings } from './test-sittings.ts';
import { newKey } from '../platform/test-world.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const save = (sitting: Sitting, revision: number, source: string, more: object = {}) =>
  sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: sitting.questionVersionId,
    language: 'python',
    source,
    revision,
    writerEpoch: 1,
    ...more,
  });
const keptOf = async ({ browser, path }: Sitting) =>
  (await browser.get(`${path}/kept-texts`)).body['texts'] as {
    id: string;
    source: string;
    because: string;
    language: string;
  }[];
const settle = ({ browser, path }: Sitting, keptTextId: string) =>
  browser.post(`${path}/kept-texts/${keptTextId}/settle`);

/** The same sitting in another browser, which writes from now on. */
async function takenOver(sitting: Sitting): Promise<Sitting> {
  const browser = await sittings.anotherBrowser(sitting);
  await browser.post(`${sitting.path}/take-over`);
  return { ...sitting, browser };
}

describe('A text that was refused and kept', () => {
  test('is offered to its author in the browser that writes now, until it is put in or left', async () => {
    const first = await sittings.sit();
    await save(first, 1, 'print(1)');
    const second = await takenOver(first);
    await save(first, 2, 'print(2)  # typed too late');
    const [kept] = await keptOf(second);
    expect(kept).toMatchObject({
      language: 'python',
      source: 'print(2)  # typed too late',
      because: 'other_writer',
    });

    const answers = await Promise.all([1, 2].map(() => settle(second, kept?.id ?? '')));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await keptOf(second)).toEqual([]);
    await save(first, 3, 'print(3)');
    expect(await keptOf(second)).toMatchObject([{ source: 'print(3)' }]);
  });

  test('is not offered where the answer says the same, or where nothing was written', async () => {
    const first = await sittings.sit();
    const second = await takenOver(first);
    await save(second, 1, 'print(1)', { writerEpoch: 2 });
    await save(first, 2, 'print(1)');
    await save(first, 2, ' \n\t', { language: 'cpp' });
    expect(await keptOf(second)).toEqual([]);
  });

  test('of each of two browsers stands for itself', async () => {
    const first = await sittings.sit();
    const beside = { ...first, browser: await sittings.anotherBrowser(first) };
    const writer = await takenOver(first);
    await save(beside, 9, 'from beside');
    await save(first, 2, 'from the first');
    expect((await keptOf(writer)).map(({ source }) => source)).toEqual(['from beside', 'from the first']);
  });

  test('that came when the attempt was over, from a page of an older epoch, is on record', async () => {
    const first = await sittings.sit();
    const second = await takenOver(first);
    await second.browser.post(`${second.path}/finish`, { writerEpoch: 2 });
    expect(await save(first, 1, 'much too late')).toMatchObject({
      status: 409,
      body: { code: 'attempt_closed' },
    });
    expect(await keptOf(second)).toMatchObject([{ source: 'much too late', because: 'attempt_closed' }]);
  });

  test('that came after the grace is on record, and the answer stays what it was', async () => {
    const sitting = await sittings.sit();
    await save(sitting, 1, 'in time');
    await sittings.world.moveClock('60 minutes 31 seconds');
    expect(await save(sitting, 2, 'after it')).toMatchObject({ body: { code: 'attempt_time_up' } });
    expect(await keptOf(sitting)).toMatchObject([{ source: 'after it', because: 'attempt_time_up' }]);
    const [question] = (await sitting.browser.get(sitting.path)).body['questions'] as { drafts: object[] }[];
    expect(question?.drafts).toMatchObject([{ source: 'in time' }]);
  });

  test('in a pause is there if the browser dies, and is not asked about once the same page saved on', async () => {
    const sitting = await sittings.sit();
    const staff = `${sittings.world.kestrel.path}/attempts/${sitting.attemptId}`;
    const { browser } = sittings.world.kestrel.staff.hannah;
    await browser.post(`${staff}/pause`, { reason: 'A fire drill' });
    expect(await save(sitting, 5, 'last words')).toMatchObject({ body: { code: 'attempt_paused' } });
    expect(await keptOf(sitting)).toMatchObject([{ source: 'last words', because: 'attempt_paused' }]);
    await browser.post(`${staff}/resume`);
    await save(sitting, 6, 'last words, and more');
    expect(await keptOf(sitting)).toEqual([]);
  });

  test('of an epoch that was never given is nobody’s', async () => {
    const sitting = await sittings.sit();
    await save(sitting, 1, 'from the future', { writerEpoch: 7 });
    expect(await keptOf(sitting)).toEqual([]);
  });

  test('is nobody else’s to read or to settle', async () => {
    const first = await sittings.sit();
    const second = await takenOver(first);
    await save(first, 2, 'mine');
    const [kept] = await keptOf(second);
    const yusuf = await sittings.sit({ person: 'yusuf' });
    const asYusuf = { ...first, browser: yusuf.browser };
    expect((await asYusuf.browser.get(`${first.path}/kept-texts`)).status).toBe(404);
    expect((await settle(asYusuf, kept?.id ?? '')).status).toBe(404);
    expect((await settle(yusuf, kept?.id ?? '')).status).toBe(404);
    expect((await settle(second, newKey())).status).toBe(404);
    expect(await keptOf(second)).toHaveLength(1);
  });
});
