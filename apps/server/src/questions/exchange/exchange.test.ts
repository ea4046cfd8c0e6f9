import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { FoundQuestion } from '@fairshot/contracts/questions/exchange.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openFolder } from '../../../../../bank/disk-tree.ts';
import { listQuestionFolders } from '../../../../../bank/read-question.ts';
import { createTestWorld, newKey, type Person, type TestWorld } from '../../platform/test-world.ts';
import { caseOf, COMPLETE, openDesk } from '../test-authoring.ts';
import { TINY_PNG } from '../test-pictures.ts';
import { openArchive } from './open-archive.ts';
import { type ZipEntry, zipOf } from './test-zip.ts';

const BANK = join(import.meta.dirname, '../../../../../bank');

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

const priya = () => world.kestrel.staff.priya;

async function send(zip: Uint8Array, person: Person = priya()) {
  return person.browser.send({
    method: 'POST',
    url: `${world.kestrel.path}/questions/package`,
    payload: Buffer.from(zip),
    headers: { 'content-type': 'application/zip' },
  });
}

async function found(zip: Uint8Array): Promise<FoundQuestion[]> {
  const { status, body } = await send(zip);
  expect({ status, body }).toMatchObject({ status: 200 });
  return FoundQuestion.strict().array().parse(body['questions']);
}

async function take(draft: QuestionDraft | undefined, key = newKey()): Promise<QuestionForAuthor> {
  const { body } = await priya().browser.post(`${world.kestrel.path}/questions/import`, {
    idempotencyKey: key,
    draft,
  });
  return QuestionForAuthor.strict().parse(body);
}

/** The bytes of an export, as the browser saves them. */
async function download(...ids: string[]): Promise<Buffer> {
  const cookie = [...priya().browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await world.server.fastify.inject({
    url: `${world.kestrel.path}/questions/export${ids.length > 0 ? `?ids=${ids.join(',')}` : ''}`,
    headers: { host: 'fairshot.test', cookie },
  });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('application/zip');
  return response.rawPayload;
}

/** The smallest question: a name, and whatever a test adds. */
function question(...more: ZipEntry[]): ZipEntry[] {
  return [
    { name: 'doubles/problem.yaml', content: 'name: Doubles\nlimits: {memory: 256, output: 8}\n' },
    { name: 'doubles/problem_statement/problem.en.md', content: 'Double it.\n' },
    { name: 'doubles/data/sample/1.in', content: '1\n' },
    { name: 'doubles/data/sample/1.ans', content: '2\n' },
    ...more.map((entry) => ({ ...entry, name: `doubles/${String(entry.name)}` })),
  ];
}

const uploads = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('fairshot-upload-'));

describe('a package that Priya sends', () => {
  test('is read question by question, and makes none by itself', async () => {
    const [one, two, ...others] = await found(
      zipOf([
        ...question(),
        { name: 'deep/er/problem.yaml', content: 'name: Deeper\n' },
        { name: 'deep/er/inner/problem.yaml', content: 'name: No question of its own\n' },
        { name: '__MACOSX/doubles/._problem.yaml', content: 'junk' },
        { name: 'README.md', content: 'of no question' },
      ]),
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({ folder: 'deep/er', title: 'Deeper' });
    expect(two).toMatchObject({
      folder: 'doubles',
      title: 'Doubles',
      known: [],
      draft: { statement: 'Double it.\n' },
    });
    const { body } = await priya().browser.get(`${world.kestrel.path}/questions`);
    expect(body['questions']).toEqual([]);
  });

  test('may have its question at its top', async () => {
    const flat = question().map((entry) => ({ ...entry, name: String(entry.name).replace('doubles/', '') }));
    expect(await found(zipOf(flat))).toMatchObject([{ folder: '', title: 'Doubles' }]);
  });

  test('becomes a draft that has to be proven, with the contents of its cases', async () => {
    const [one] = await found(zipOf(question()));
    const taken = await take(one?.draft);
    expect(taken).toMatchObject({ state: 'draft', isDraft: true, draft: one?.draft });
    expect(taken.contents.map(({ bytes }) => bytes)).toEqual([2, 2]);
    expect(taken.missing.length).toBeGreaterThan(0);
    const { body } = await priya().browser.post(`${world.kestrel.path}/questions/${taken.id}/publish`, {
      revision: taken.revision,
    });
    expect(body['code']).toBe('not_publishable');
  });

  test('becomes one question when the answer was lost and it is sent again', async () => {
    const [one] = await found(zipOf(question()));
    const key = newKey();
    const both = await Promise.all([take(one?.draft, key), take(one?.draft, key)]);
    expect(both[0].id).toBe(both[1].id);
    expect((await take(one?.draft)).id).not.toBe(both[0].id);
  });

  test('keeps a damaged file to its own question', async () => {
    const [spoilt, whole] = await found(
      zipOf([
        { name: 'a/problem.yaml', content: 'name: Spoilt\n' },
        { name: 'a/problem_statement/problem.md', content: 'x', says: { crc: 1 } },
        ...question(),
      ]),
    );
    expect(spoilt?.draft).toBeUndefined();
    expect(spoilt?.notes).toMatchObject([
      { kind: 'problem', sentence: expect.stringContaining('is damaged') },
    ]);
    expect(whole?.draft).toBeDefined();
  });

  test('shows the pictures of its statement', async () => {
    const png = { name: 'problem_statement/map.png', content: TINY_PNG };
    const [statement] = question().slice(1, 2);
    const rest = question(png).filter(({ name }) => name !== statement?.name);
    const [one] = await found(
      zipOf([
        ...rest,
        { name: statement?.name ?? '', content: 'A ![map](map.png) and ![nothing](none.png)' },
      ]),
    );
    expect(one?.draft?.statement).toMatch(
      /^A !\[map\]\(picture:[0-9a-f]{64}\) and !\[nothing\]\(none\.png\)$/,
    );
    expect(one?.notes).toContainEqual(
      expect.objectContaining({ sentence: expect.stringContaining('none.png') }),
    );
    expect((await take(one?.draft)).missing.filter(({ message }) => message.includes('picture'))).toEqual([]);
  });

  test.each([
    ['no zip', Buffer.from('hello'), 'no whole zip'],
    [
      'a zip without a question',
      zipOf([{ name: 'notes.txt', content: 'x' }]),
      'no folder holds a problem.yaml',
    ],
    ['a zip that leads out of itself', zipOf([{ name: '../problem.yaml', content: 'name: x' }]), 'leads out'],
  ])('is refused with the reason when it is %s', async (_, zip, sentence) => {
    expect(await send(zip)).toMatchObject({
      status: 400,
      body: { code: 'bad_input', message: expect.stringContaining(sentence) },
    });
  });

  test('is refused when it is larger than 128 MB, however it is sent', async () => {
    const { status, body } = await send(Buffer.alloc(134_217_729));
    expect([status, body['code']]).toEqual([413, 'too_large']);
  });

  test('waits its turn when others send theirs at the same moment, and leaves no file behind', async () => {
    const before = await uploads();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(zipOf(question()))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await uploads()).toEqual(before);
  });

  test('is not read for somebody who may not write questions', async () => {
    expect((await send(zipOf(question()), world.kestrel.staff.ravi)).status).toBe(403);
  });
});

describe('a question that is known', () => {
  test('is offered as the next draft of the one it was exported from, and of those of its title', async () => {
    const desk = openDesk(world);
    const original = await desk.begin('Known by its id');
    const zip = await download(original.id);
    await desk.save(original, { title: 'Renamed since' });
    const namesake = await desk.begin('known BY its ID');
    const [one] = await found(zip);
    expect(one?.known).toMatchObject([
      { questionId: original.id, title: 'Renamed since', because: 'exported_from_it', isDraft: true },
      { questionId: namesake.id, because: 'same_title' },
    ]);
    const saved = await desk.send({ ...original, revision: one?.known[0]?.revision ?? 0 }, one!.draft!);
    expect(desk.parse(saved)).toMatchObject({ id: original.id, draft: { title: 'Known by its id' } });
  });

  test("is no other organization's, whatever its folder says", async () => {
    const { id } = await openDesk(world).begin('Only ours');
    const zip = await download(id);
    const { body } = await world.ostrava.staff.petr.browser.send({
      method: 'POST',
      url: `${world.ostrava.path}/questions/package`,
      payload: zip,
      headers: { 'content-type': 'application/zip' },
    });
    expect(FoundQuestion.array().parse(body['questions'])).toMatchObject([{ title: 'Only ours', known: [] }]);
  });
});

describe('an export', () => {
  test('holds what the editor shows, and reads back as the same draft', async () => {
    const desk = openDesk(world);
    await desk.store('1\n', '2\n', '4\n');
    const begun = await desk.begin('質問 / "names" & <files>: ☃');
    const cases = [
      caseOf('1\n', '2\n', { name: '../a "case" / 1', isSample: true, explanation: 'One *doubled*.' }),
      caseOf('2\n', '4\n', { name: 'CON', group: 'large: yes', weight: 7 }),
    ];
    const groups = [{ name: 'large: yes', weight: 30, scoring: 'min' as const }];
    const written = await desk.save(begun, { ...COMPLETE, cases, groups });
    const [one] = await found(await download(written.id));
    expect(one?.draft).toEqual(written.draft);
    expect(one?.notes).toEqual([]);
  });

  test('of several questions gives each a folder of its own, by plain names', async () => {
    const desk = openDesk(world);
    const all = [await desk.begin('Two alike'), await desk.begin('Two alike'), await desk.begin('漢字')];
    const archive = await openArchive(await download(...all.map(({ id }) => id)));
    const folders = new Set([...archive.sizes.keys()].map((path) => path.split('/')[0]));
    expect([...folders]).toEqual(['two-alike', 'two-alike-2', `question-${all[2]?.id.slice(-8)}`]);
  });

  test('is the same bytes when nothing has changed', async () => {
    const { id } = await openDesk(world).begin('Twice');
    expect(Buffer.compare(await download(id), await download(id))).toBe(0);
  });

  test('of a question that is not there is refused, also when it is another organization’s', async () => {
    const { id } = await openDesk(world).begin('Ours');
    const { petr } = world.ostrava.staff;
    expect((await petr.browser.get(`${world.ostrava.path}/questions/export?ids=${id}`)).status).toBe(404);
    expect((await priya().browser.get(`${world.kestrel.path}/questions/export?ids=${newKey()}`)).status).toBe(
      404,
    );
    expect((await priya().browser.get(`${world.kestrel.path}/questions/export?ids=x`)).status).toBe(400);
  });
});

test('all questions that ship with FairShot come in as drafts and go out with the same content', async () => {
  const folders = await listQuestionFolders(BANK);
  const files: ZipEntry[] = [];
  for (const folder of folders) {
    const tree = await openFolder(folder);
    for (const path of tree.sizes.keys())
      files.push({ name: `${basename(folder)}/${path}`, content: await tree.read(path) });
  }
  const questions = await found(zipOf(files));
  expect(questions).toHaveLength(folders.length);
  const taken = [];
  for (const { draft } of questions) taken.push(await take(draft));
  const again = await found(await download(...taken.map(({ id }) => id)));
  const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title);
  expect(again.toSorted(byTitle).map(({ draft }) => draft)).toEqual(
    questions.toSorted(byTitle).map(({ draft }) => draft),
  );
});
