import { CandidateListItem, CandidateProfile } from '@fairshot/contracts/reports/candidates.contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { look, openSittings, type Sittings } from '../attempts/test-sittings.ts';
import { newKey } from '../platform/test-world.ts';

const Page = z.object({ candidates: z.array(CandidateListItem), total: z.number() });

let sittings: Sittings;
let path: string;

beforeAll(async () => {
  sittings = await openSittings();
  path = sittings.world.kestrel.path;
  const assessment = await sittings.publish();
  const asha = await sittings.start(await sittings.invite(assessment, { person: 'asha' }), assessment);
  await asha.browser.post(`${asha.path}/submissions`, sittings.code(asha, 'accepted'));
  await asha.browser.post(`${asha.path}/finish`, { writerEpoch: 1 });
  await sittings.judgeAll();
  const yusuf = await sittings.start(await sittings.invite(assessment, { person: 'yusuf' }), assessment);
  await yusuf.browser.post(`${yusuf.path}/finish`, { writerEpoch: 1 });
  await sittings.judgeAll();
  await sittings.start(await sittings.invite(assessment, { person: 'grace' }), assessment);
  await sittings.invite(assessment, { person: 'nikhil' });
});
afterAll(() => sittings.world.close());

const daniel = () => sittings.world.kestrel.staff.daniel.browser;
const listed = async (query = '') => Page.parse((await daniel().get(`${path}/candidates?${query}`)).body);
const names = async (query: string) =>
  (await listed(query)).candidates.map(({ candidate }) => candidate.name);

describe('the list of candidates', () => {
  test('holds who was invited and has not started beside who sits and who is assessed', async () => {
    const { candidates, total } = await listed();
    expect(total).toBe(4);
    expect(candidates.map(({ candidate, standing }) => [candidate.name, standing])).toEqual([
      ['Nikhil Banerjee', 'not_started'],
      ['Grace Adeyemi', 'sitting'],
      ['Yusuf Demir', 'assessed'],
      ['Asha Menon', 'assessed'],
    ]);
  });

  test.each([
    ['search=asha', ['Asha Menon']],
    ['search=MENON%20example.org', ['Asha Menon']],
    ['search=%C3%A1sh%C3%A1', ['Asha Menon']],
    ['search=%25', []],
    ['search=_sha', []],
    ['search=nobody', []],
    ['standing=not_started', ['Nikhil Banerjee']],
    ['standing=sitting', ['Grace Adeyemi']],
    ['standing=bounced', []],
    ['minPercent=80', ['Asha Menon']],
    ['maxPercent=39', ['Yusuf Demir']],
    ['integrity=to_review', []],
    ['from=2999-01-01T00:00:00Z', []],
    ['standing=assessed&search=example&maxPercent=50', ['Yusuf Demir']],
    [`assessmentId=${newKey()}`, []],
  ])('narrowed by %s holds %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('is sorted by name and by score, those without a score last both ways', async () => {
    expect(await names('sort=name&direction=ascending')).toEqual([
      'Asha Menon',
      'Grace Adeyemi',
      'Nikhil Banerjee',
      'Yusuf Demir',
    ]);
    expect((await names('sort=score&direction=ascending')).slice(0, 2)).toEqual([
      'Yusuf Demir',
      'Asha Menon',
    ]);
    expect((await names('sort=score&direction=descending')).slice(0, 2)).toEqual([
      'Asha Menon',
      'Yusuf Demir',
    ]);
  });

  test('says how many fit also on a page after the last', async () => {
    expect(await listed('page=7')).toEqual({ candidates: [], total: 4 });
  });

  test.each(['page=0', 'page=x', 'standing=gone', 'sort=luck', 'minPercent=101', 'from=yesterday'])(
    'refuses %s',
    async (query) => {
      expect(await daniel().get(`${path}/candidates?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'bad_input' },
      });
    },
  );

  test('answers any words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (words) => {
        const { status } = await daniel().get(`${path}/candidates?search=${encodeURIComponent(words)}`);
        expect(status).toBe(words.includes('\0') ? 400 : 200);
      }),
      { numRuns: 25 },
    );
  });

  test('tells of a letter that could not be sent until another one was', async () => {
    const [nikhil] = (await listed('search=nikhil')).candidates;
    const invitationId = nikhil?.invitationId ?? '';
    const write = (state: string) =>
      look(
        sittings.platform,
        `insert into letter (organization_id, kind, recipient, subject, sealed_body, state, invitation_id)
         values ($1, 'invitation', 'x@example.org', 'Come', '', $2, $3)`,
        [sittings.world.kestrel.id, state, invitationId],
      );
    await look(sittings.platform, `update invitation set state = 'sent' where id = $1`, [invitationId]);

    await write('failed');
    expect(await names('standing=bounced')).toEqual(['Nikhil Banerjee']);
    await write('sent');
    expect(await names('standing=bounced')).toEqual([]);
  });
});

describe('a profile', () => {
  const profileOf = async (name: string) => {
    const [row] = (await listed(`search=${name}`)).candidates;
    return `${path}/candidates/${row?.candidate.id}`;
  };

  test('holds invitations, attempts, letters and notes of one person', async () => {
    const asha = await profileOf('asha');
    expect(CandidateProfile.parse((await daniel().get(asha)).body)).toMatchObject({
      candidate: { name: 'Asha Menon' },
      sittings: [{ standing: 'assessed', scoreMillipoints: 10_000 }],
      letters: [],
      notes: [],
    });
  });

  test('takes a note once, however often it is sent, and shows its author', async () => {
    const asha = await profileOf('asha');
    const note = { idempotencyKey: newKey(), text: 'Ask about **question 3**.' };
    const first = await daniel().post(`${asha}/notes`, note);
    const second = await daniel().post(`${asha}/notes`, note);

    expect(second.body).toEqual(first.body);
    const { notes } = CandidateProfile.parse((await daniel().get(asha)).body);
    expect(notes).toMatchObject([{ author: 'Daniel Osei', text: 'Ask about **question 3**.' }]);
  });

  test.each([
    'update candidate_note set text = $$other$$',
    'delete from candidate_note',
    'delete from export',
  ])('is relied on: no member can "%s"', async (statement) => {
    const client = await sittings.platform.db.pool.connect();
    try {
      await client.query('begin; set local role fairshot_app');
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('gets another name from whoever saw the present one', async () => {
    const grace = await profileOf('grace');
    const rename = (name: string, seen: string) => daniel().put(`${grace}/name`, { name, seen });

    expect(await rename('Grace Adéyẹmí', 'Grace Adeyemi')).toMatchObject({
      status: 200,
      body: { name: 'Grace Adéyẹmí' },
    });
    expect(await rename('Gracie', 'Grace Adeyemi')).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
    expect(await names('search=adeyemi')).toEqual(['Grace Adéyẹmí']);
  });
});
