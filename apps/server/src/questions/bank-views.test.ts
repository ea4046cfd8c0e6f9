import { BankView, MOST_OWN_VIEWS } from '@fairshot/contracts/questions/bank.contract';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, newKey, type Person, type TestWorld } from '../platform/test-world.ts';

let world: TestWorld;
let path: string;
beforeAll(async () => {
  world = await createTestWorld();
  path = `${world.kestrel.path}/question-views`;
});
afterAll(() => world.close());

const LOOK = {
  filter: { search: 'graph', skill: ['maps, sets'], difficulty: 'hard', isUsed: 'no' },
  order: { sort: 'used', direction: 'ascending' },
  columns: ['difficulty', 'used'],
};

const save = (person: Person, name: string, more: object = {}) =>
  person.browser.post(path, { idempotencyKey: newKey(), name, isShared: false, look: LOOK, ...more });

async function saved(person: Person, name: string, more: object = {}): Promise<BankView> {
  return BankView.parse((await save(person, name, more)).body);
}

async function viewsOf(person: Person): Promise<BankView[]> {
  return BankView.array().parse((await person.browser.get(path)).body['views']);
}
const namesOf = async (person: Person) => (await viewsOf(person)).map((view) => view.name);

test('a view remembers filters, order and columns for whoever saved it, and for nobody else', async () => {
  const { daniel, marta } = world.kestrel.staff;
  await save(daniel, 'Hard graphs');
  expect(await viewsOf(daniel)).toMatchObject([
    { name: 'Hard graphs', isShared: false, isYours: true, isDefault: false, mayEdit: true, look: LOOK },
  ]);
  expect(await namesOf(marta)).not.toContain('Hard graphs');
});

test('a shared view is everybody’s to look through, and the authors’ to change', async () => {
  const { priya, daniel, marta } = world.kestrel.staff;
  const view = await saved(priya, 'For juniors', { isShared: true });
  const shown = (await viewsOf(daniel)).find(({ id }) => id === view.id);
  expect(shown).toMatchObject({ isShared: true, isYours: false, mayEdit: false });
  const change = { name: 'For seniors', isShared: true, look: LOOK, revision: view.revision };
  expect((await daniel.browser.put(`${path}/${view.id}`, change)).status).toBe(403);
  expect((await daniel.browser.post(`${path}/${view.id}/delete`)).status).toBe(403);
  expect((await marta.browser.put(`${path}/${view.id}`, change)).body).toMatchObject({ name: 'For seniors' });
  const again = await priya.browser.put(`${path}/${view.id}`, { ...change, name: 'For all' });
  expect(again).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
});

test('only who saved a shared view first may keep it to themselves again', async () => {
  const { priya, marta } = world.kestrel.staff;
  const view = await saved(priya, 'Mine after all', { isShared: true });
  const change = { name: view.name, isShared: false, look: LOOK, revision: view.revision };
  expect((await marta.browser.put(`${path}/${view.id}`, change)).status).toBe(403);
  expect((await priya.browser.put(`${path}/${view.id}`, change)).status).toBe(200);
  expect(await namesOf(marta)).not.toContain(view.name);
});

test.each(['daniel', 'ravi', 'hannah'] as const)('%s shares no view', async (name) => {
  expect((await save(world.kestrel.staff[name], 'Everybody’s', { isShared: true })).status).toBe(403);
});

test('a name stands once among one’s own, whatever its accents; another’s may be the same', async () => {
  const { hannah, ravi } = world.kestrel.staff;
  await save(hannah, 'Café');
  expect(await save(hannah, 'CAFE')).toMatchObject({
    status: 409,
    body: { code: 'already_exists', fields: [{ path: 'name' }] },
  });
  expect((await save(ravi, 'Café')).status).toBe(200);
  const both = await Promise.all([save(hannah, 'Twice'), save(hannah, 'Twice')]);
  expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
});

test('a view sent twice is saved once', async () => {
  const { ravi } = world.kestrel.staff;
  const idempotencyKey = newKey();
  const answers = await Promise.all([1, 2, 3].map(() => save(ravi, 'Impatient', { idempotencyKey })));
  expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
});

test('a bank opens with the chosen view of whoever opens it', async () => {
  const { priya, marta } = world.kestrel.staff;
  const view = await saved(priya, 'Opens', { isShared: true });
  const open = (viewId: string | null) => marta.browser.put(`${path}/default`, { viewId });
  expect((await open(view.id)).status).toBe(204);
  const isDefault = async (person: Person) =>
    (await viewsOf(person)).find(({ id }) => id === view.id)?.isDefault;
  expect([await isDefault(marta), await isDefault(priya)]).toEqual([true, false]);
  await priya.browser.post(`${path}/${view.id}/delete`);
  await priya.browser.post(`${path}/${view.id}/restore`);
  expect(await isDefault(marta)).toBe(true);
  await open(null);
  expect(await isDefault(marta)).toBe(false);
  expect((await open(newKey())).status).toBe(404);
});

test('a deleted view can be restored for a day, unless its name is taken', async () => {
  const { marta } = world.kestrel.staff;
  const view = await saved(marta, 'Deleted');
  const act = (what: string) => marta.browser.post(`${path}/${view.id}/${what}`);
  expect([(await act('delete')).status, (await act('delete')).status]).toEqual([204, 204]);
  expect(await namesOf(marta)).not.toContain('Deleted');
  expect((await act('restore')).body).toMatchObject({ name: 'Deleted', look: LOOK });

  await act('delete');
  const other = await saved(marta, 'Deleted');
  expect(await act('restore')).toMatchObject({ status: 409, body: { code: 'already_exists' } });
  await marta.browser.post(`${path}/${other.id}/delete`);
  await world.moveClock('25 hours');
  const later = await saved(marta, 'Later');
  await marta.browser.post(`${path}/${later.id}/delete`);
  expect((await act('restore')).status).toBe(404);
});

test('somebody keeps no more views than can be looked through', async () => {
  const { hannah } = world.kestrel.staff;
  const has = (await viewsOf(hannah)).filter((view) => !view.isShared).length;
  for (let at = has; at < MOST_OWN_VIEWS; at++) expect((await save(hannah, `View ${at}`)).status).toBe(200);
  expect(await save(hannah, 'One too many')).toMatchObject({
    status: 400,
    body: {
      fields: [
        {
          path: 'name',
          message: `There are ${MOST_OWN_VIEWS} views already. Delete one that is not needed.`,
        },
      ],
    },
  });
});

test.each([
  ['without a name', { name: '  ' }],
  ['with a name of two lines', { name: 'a\nb' }],
  ['with a name too long', { name: 'x'.repeat(81) }],
  ['with a filter nobody knows', { look: { ...LOOK, filter: { difficulty: 'brutal' } } }],
  ['with a column nobody knows', { look: { ...LOOK, columns: ['answers'] } }],
])('a view %s is refused', async (_, wrong) => {
  expect(await save(world.kestrel.staff.marta, 'Wrong', wrong)).toMatchObject({
    status: 400,
    body: { code: 'bad_input' },
  });
});

test('names of every script are kept as they were written', async () => {
  const { priya } = world.kestrel.staff;
  for (const name of ['गणित', 'أسئلة صعبة', '最短経路', 'Größe & <b>Maß</b>'])
    expect(await saved(priya, name)).toMatchObject({ name });
});

test('another organization neither sees nor touches a view, shared or not', async () => {
  const { petr } = world.ostrava.staff;
  const view = await saved(world.kestrel.staff.priya, 'Ours', { isShared: true });
  const theirs = `${world.ostrava.path}/question-views`;
  expect((await petr.browser.get(theirs)).body['views']).toEqual([]);
  const change = { name: 'Theirs', isShared: true, look: LOOK, revision: view.revision };
  expect((await petr.browser.put(`${theirs}/${view.id}`, change)).status).toBe(404);
  expect((await petr.browser.post(`${theirs}/${view.id}/delete`)).status).toBe(404);
  expect((await petr.browser.put(`${theirs}/default`, { viewId: view.id })).status).toBe(404);
});
