import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { look, openSittings, type Sittings } from '../attempts/test-sittings.ts';
import { newKey } from '../platform/test-world.ts';
import { csvLines } from './csv.ts';

let sittings: Sittings;
let path: string;
let assessmentId: string;

beforeAll(async () => {
  sittings = await openSittings();
  path = sittings.world.kestrel.path;
  const assessment = await sittings.publish({ questionCount: 2 });
  const asha = await sittings.start(await sittings.invite(assessment, { person: 'asha' }), assessment);
  await asha.browser.post(`${asha.path}/submissions`, sittings.code(asha, 'accepted'));
  await asha.browser.post(`${asha.path}/finish`, { writerEpoch: 1 });
  await sittings.judgeAll();
  await sittings.invite(assessment, { person: 'yusuf' });
  const rename = 'update candidate set name = $1 where email = $2';
  await look(sittings.platform, rename, [
    '=HYPERLINK("http://evil.example","Asha")',
    'asha.menon@example.org',
  ]);
  await look(sittings.platform, rename, ['Юсуф, "Дэмир"\n山田', 'yusuf.demir@example.org']);
  const [row] = await look<{ assessment_id: string }>(
    sittings.platform,
    'select assessment_id from assessment_version where id = $1',
    [assessment.versionId],
  );
  assessmentId = row?.assessment_id ?? '';
});
afterAll(() => sittings.world.close());

const staff = () => sittings.world.kestrel.staff;

async function fetchExport(asked: object): Promise<{ name: string; text: string; rows: string[][] }> {
  const made = await staff().daniel.browser.post(`${path}/exports`, {
    idempotencyKey: newKey(),
    timeZone: 'Asia/Kolkata',
    ...asked,
  });
  const answer = await sittings.server.fastify.inject({
    url: `${path}/exports/${String(made.body['id'])}`,
    headers: {
      host: 'fairshot.test',
      cookie: [...staff().daniel.browser.cookies].map((pair) => pair.join('=')).join('; '),
    },
  });
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const { data } = Papa.parse<string[]>(answer.body.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  return { name: String(answer.headers['content-disposition']), text: answer.body, rows: data };
}

test('the list leaves as CSV that spreadsheets read: with a mark for UTF-8, quoted, times in the zone its head names', async () => {
  const { text, rows, name } = await fetchExport({ kind: 'candidates', filter: {} });

  expect(text.startsWith('\uFEFFName,E-mail,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(rows[0]).toContain('Started (Asia/Kolkata)');
  expect(rows[1]?.slice(0, 2)).toEqual(['Юсуф, "Дэмир"\n山田', 'yusuf.demir@example.org']);
  expect(rows[2]?.[6]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  expect(name).toMatch(/^attachment; filename\*=UTF-8''Candidates%20\d{4}-\d\d-\d\d\.csv$/);
});

test('a name that is a formula stays a text', async () => {
  const { rows } = await fetchExport({ kind: 'candidates', filter: { search: 'asha' } });
  expect(rows).toHaveLength(2);
  expect(rows[1]?.[0]).toBe(`'=HYPERLINK("http://evil.example","Asha")`);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '－1', '\r=1'])(
  'a field that begins like %j is no formula',
  (field) => {
    const [[read] = []] = Papa.parse<string[]>(csvLines([[field]])).data;
    expect(read?.[0]).toBe("'");
  },
);

test('an export holds what the list holds, narrowed the same way', async () => {
  const narrowed = await fetchExport({ kind: 'candidates', filter: { standing: 'not_started' } });
  expect(narrowed.rows.slice(1).map((row) => row[1])).toEqual(['yusuf.demir@example.org']);
});

test('the results of an assessment have a row an attempt and a column a question', async () => {
  const { rows } = await fetchExport({ kind: 'results', assessmentId });
  const [head = [], ...attempts] = rows;
  expect(head.slice(-2)).toEqual(['Sum of two', 'Sum of two']);
  expect(attempts).toHaveLength(1);
  expect(attempts[0]?.slice(-2)).toEqual(['10', '0']);
  expect(attempts[0]?.[head.indexOf('Percent')]).toBe('50');
});

test('is made once for one key, kept with who asked, and fetched by nobody else', async () => {
  const asked = {
    kind: 'candidates',
    filter: { search: 'asha' },
    timeZone: 'UTC',
    idempotencyKey: newKey(),
  };
  const first = await staff().daniel.browser.post(`${path}/exports`, asked);
  const second = await staff().daniel.browser.post(`${path}/exports`, asked);
  expect(second.body).toEqual(first.body);
  const id = String(first.body['id']);

  expect(
    await look(sittings.platform, 'select account_id, kind, filters, time_zone from export where id = $1', [
      id,
    ]),
  ).toEqual([
    {
      account_id: staff().daniel.accountId,
      kind: 'candidates',
      filters: { search: 'asha' },
      time_zone: 'UTC',
    },
  ]);
  expect(await staff().ravi.browser.get(`${path}/exports/${id}`)).toMatchObject({ status: 404 });
});

test.each([
  { kind: 'candidates', filter: {}, timeZone: 'Mars/Olympus' },
  { kind: 'results', timeZone: 'UTC' },
  { kind: 'everything', filter: {}, timeZone: 'UTC' },
])('refuses %j', async (asked) => {
  const body = { ...asked, idempotencyKey: newKey() };
  expect(await staff().daniel.browser.post(`${path}/exports`, body)).toMatchObject({ status: 400 });
});

test('of an assessment of somebody else there is none', async () => {
  const { petr } = sittings.world.ostrava.staff;
  const asked = { kind: 'results', assessmentId, timeZone: 'UTC', idempotencyKey: newKey() };
  expect(await petr.browser.post(`${sittings.world.ostrava.path}/exports`, asked)).toMatchObject({
    status: 404,
  });
});
