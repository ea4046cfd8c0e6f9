import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTestWorld, type TestWorld } from '@fairshot/server/platform/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../tools/vitest/test-database.ts';
import type { Acting } from './question/acting.ts';
import { chooseOwner } from './question/choose-owner.ts';
import { exportQuestions, type ExportOptions } from './question/export-questions.ts';
import { importQuestions, type ImportOptions } from './question/import-questions.ts';

const DURATION = join(import.meta.dirname, '../../../bank/parse-a-duration');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: TestWorld;
let scratch: string;
let out: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createTestWorld(database.url);
  scratch = mkdtempSync(join(tmpdir(), 'fairshot-question-command-'));
});
beforeEach(() => {
  out = mkdtempSync(join(scratch, 'out-'));
});
afterAll(async () => {
  await world.close();
  await database.drop();
  rmSync(scratch, { recursive: true });
});

/** What a person types after `npx fairshot question`, in a process of its own, and what they get to read. */
async function type(...words: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), 'question', ...words], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      DATA_DIR: join(scratch, 'data'),
      FAIRSHOT_SECRET: 'a secret for this test alone, 32 characters',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
  return { code: await ended, said };
}

/** The same without a process: starting one takes longer than all its work. */
async function doHere<Options>(
  work: (acting: Acting, words: string[], options: Options) => Promise<boolean>,
  words: string[],
  options: Options,
): Promise<{ isWhole: boolean; said: string }> {
  const lines: string[] = [];
  const acting = {
    platform: world.platform,
    owner: await chooseOwner(world.platform, 'kestrel-systems'),
    print: (line: string) => lines.push(line),
  };
  const isWhole = await work(acting, words, options);
  return { isWhole, said: lines.join('\n') };
}
const take = (from: string, options: ImportOptions = {}) => doHere(importQuestions, [from], options);
const give = (which: string, options: Partial<ExportOptions> = {}) =>
  doHere(exportQuestions, [which], { to: out, ...options });

const KESTREL = ['--organization', 'kestrel-systems'];

async function bank() {
  const { body } = await world.kestrel.staff.marta.browser.get(`${world.kestrel.path}/questions`);
  return body['questions'] as { id: string; title: string; state: string }[];
}

describe('npx fairshot question', () => {
  test('brings a folder in as a draft, and writes out what it took in', async () => {
    const taken = await type('import', DURATION, ...KESTREL);
    expect(taken.said).toContain('Kestrel Systems (kestrel-systems), as Marta Kowalska, owner');
    expect(taken.said).toMatch(/Parse a duration: a new question, [0-9a-f-]{36}/);
    expect(taken.code).toBe(0);
    expect(await bank()).toMatchObject([{ title: 'Parse a duration', state: 'draft' }]);

    const given = await type('export', 'parse a duration', '--to', out, ...KESTREL);
    expect(given).toMatchObject({ code: 0, said: expect.stringContaining(join(out, 'parse-a-duration')) });
    for (const file of [
      'problem_statement/problem.md',
      'data/secret/07-beyond-32-bits.in',
      'data/sample/01-one-length.md',
      'submissions/wrong_answer/counts-in-32-bits.cpp',
      'starter/Main.java',
      'input_validators/validate.py',
    ])
      expect(readFileSync(join(out, 'parse-a-duration', file), 'utf8'), file).toBe(
        readFileSync(join(DURATION, file), 'utf8'),
      );
  });

  test('ends with 1 and a sentence where something did not go', async () => {
    const nowhere = await type('import', join(out, 'nowhere'), ...KESTREL);
    expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('There is no ') });
  });

  test('asks which organization is meant, where there are several, and knows no other', async () => {
    await expect(chooseOwner(world.platform, undefined)).rejects.toThrow('--organization kestrel-systems');
    await expect(chooseOwner(world.platform, 'nobody')).rejects.toThrow('No organization is called nobody');
  });
});

describe('an import', () => {
  test('knows the question it took in before, and says what it would do without doing it', async () => {
    expect(await take(DURATION)).toMatchObject({ isWhole: true, said: expect.stringContaining('unchanged') });
    const { said } = await take(DURATION, { dryRun: true, asNew: true });
    expect(said).toContain('Parse a duration: would be a new question');
    expect(await bank()).toHaveLength(1);
  });

  test('never loses an unpublished draft unless it is told to', async () => {
    const changed = join(out, 'changed');
    cpSync(DURATION, changed, { recursive: true });
    writeFileSync(join(changed, 'problem_statement/problem.md'), 'Another statement.\n');
    const kept = await take(changed);
    expect(kept).toMatchObject({ isWhole: false, said: expect.stringContaining('has an unpublished draft') });
    expect((await take(changed, { replace: true })).said).toContain('the next draft of');
    expect((await take(changed, { asNew: true })).said).toContain('a new question');
    expect(await bank()).toHaveLength(2);
    await expect(give('Parse a duration')).rejects.toThrow('Several questions have the title');
  });

  test('follows no link out of a folder', async () => {
    const folder = join(out, 'linked');
    cpSync(DURATION, folder, { recursive: true });
    rmSync(join(folder, 'problem_statement/problem.md'));
    symlinkSync('/etc/passwd', join(folder, 'problem_statement/problem.md'));
    symlinkSync('/etc', join(folder, 'data/secret/etc'));
    const { said } = await take(folder, { dryRun: true, asNew: true });
    expect(said).toContain('problem_statement/problem.md is a link');
    expect(said).toContain('data/secret/etc is a link');
    expect(said).toContain('There is no statement');
    expect(said).not.toContain('root:');
  });

  test('names what is wrong with its line, and goes on with the rest', async () => {
    const both = join(out, 'both');
    cpSync(DURATION, join(both, 'good'), { recursive: true });
    cpSync(DURATION, join(both, 'bad'), { recursive: true });
    const sheet = join(both, 'bad/problem.yaml');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('difficulty: easy', 'dificulty: easy'));
    const { isWhole, said } = await take(both, { dryRun: true, asNew: true });
    expect(isWhole).toBe(false);
    expect(said).toContain('problem: problem.yaml:11: dificulty: there is no such key.');
    expect(said).toContain('Parse a duration: would be a new question');
  });

  test('says of a file that is no zip what it is not', async () => {
    writeFileSync(join(out, 'no.zip'), 'hello');
    const { isWhole, said } = await take(join(out, 'no.zip'));
    expect({ isWhole, said }).toMatchObject({
      isWhole: false,
      said: expect.stringContaining('no whole zip'),
    });
  });
});

describe('an export', () => {
  test('as a zip is taken in again as what it was, and replaces nothing unless it is told to', async () => {
    const [one] = await bank();
    const zip = join(out, 'parse-a-duration.zip');
    expect((await give(one!.id, { zip: true })).isWhole).toBe(true);
    expect(await give(one!.id, { zip: true })).toMatchObject({
      isWhole: false,
      said: expect.stringContaining('is there already'),
    });
    expect((await take(zip)).said).toContain(`unchanged, ${one!.id}`);
  });

  test('into a folder replaces only a question, and only when it is told to', async () => {
    const [one] = await bank();
    const folder = join(out, 'parse-a-duration');
    mkdirSync(folder);
    writeFileSync(join(folder, 'precious.txt'), 'mine');
    for (const options of [{}, { force: true as const }])
      expect((await give(one!.id, options)).said).toContain('is there already');
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('mine');
    writeFileSync(join(folder, 'problem.yaml'), 'name: old');
    expect((await give(one!.id, { force: true })).isWhole).toBe(true);
    expect(existsSync(join(folder, 'precious.txt'))).toBe(false);
  });

  test('of everything gives each question a folder of its own', async () => {
    const { said } = await doHere(exportQuestions, [], { to: out, all: true as const });
    expect(said).toContain(join(out, 'parse-a-duration-2'));
    expect(readdirSync(out).toSorted()).toEqual(['parse-a-duration', 'parse-a-duration-2']);
  });
});
