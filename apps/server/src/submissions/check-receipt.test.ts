import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const check = (code: string) => sittings.world.stranger().get(`/api/receipts/${encodeURIComponent(code)}`);
const submit = async (sitting: Sitting, source: string) =>
  (await sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, source))).body[
    'receiptCode'
  ] as string;

describe('A receipt code', () => {
  test('tells a stranger when which text was received, to the byte, and no more', async () => {
    const sitting = await sittings.sit();
    const source = 'print("żółw")  # accepted\n';
    const code = await submit(sitting, source);

    const { status, body } = await check(code);
    expect(status).toBe(200);
    expect(body).toEqual({
      kind: 'submission',
      code,
      organization: 'Kestrel Systems',
      isPractice: false,
      receivedAt: expect.any(String),
      question: 1,
      language: 'python',
      bytes: Buffer.byteLength(source),
      sha256: createHash('sha256').update(source).digest('hex'),
      origin: 'candidate',
      standing: 'graded',
    });
  });

  test('is read as it was typed: small letters, spaces, no hyphens', async () => {
    const code = await submit(await sittings.sit(), 'print(1)');
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect((await check(typed)).body).toMatchObject({ code });
  });

  test.each(['0000-0000-0000', 'ABCD-EFGH-JKMN'])('that nobody holds is not found: %s', async (code) => {
    expect(await check(code)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test.each(['I0LO-0000-0000', 'short', '%00', "' or 1=1 --", 'A'.repeat(39)])(
    'that is none is refused: %s',
    async (code) => {
      expect(await check(code)).toMatchObject({ status: 400, body: { code: 'bad_input' } });
    },
  );

  test('of a run does not exist', async () => {
    const sitting = await sittings.sit();
    const run = await sitting.browser.post(`${sitting.path}/runs`, sittings.code(sitting, 'print(1)'));
    expect(run.body).not.toHaveProperty('receiptCode');
  });

  test('of the attempt names the last hand-in of each question by its own code', async () => {
    const sitting = await sittings.sit({ questionCount: 2 });
    await submit(sitting, 'print(1)');
    const last = await submit(sitting, 'print(2)');
    const finished = await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    const code = finished.body['receiptCode'] as string;

    expect((await check(code)).body).toMatchObject({
      kind: 'attempt',
      finishedBy: 'candidate',
      submissions: [{ question: 1, code: last }],
    });
    expect(finished.body['questions']).toMatchObject([{ submitted: { receiptCode: last } }, {}]);
  });

  describe('names the version that is graded', () => {
    const standings = async (policy: 'one_final' | 'last' | 'best', sources: string[]) => {
      const sitting = await sittings.sit({ policy });
      const codes: string[] = [];
      for (const source of sources) codes.push(await submit(sitting, source));
      return Promise.all(codes.map(async (code) => (await check(code)).body['standing']));
    };

    test('the one final submission', async () => {
      expect(await standings('one_final', ['print(1)'])).toEqual(['graded']);
    });
    test('under “last” the newest, which replaced the others', async () => {
      expect(await standings('last', ['print(1)', 'print(2)'])).toEqual(['replaced', 'graded']);
    });
    test('under “best” none by name, since that would tell which one did better', async () => {
      expect(await standings('best', ['print(1)', 'print(2)'])).toEqual(['one_of', 'one_of']);
    });
  });
});
