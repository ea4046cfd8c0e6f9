import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BadQuestionFolder, listQuestionFolders, readQuestion } from './read-question.ts';

const BANK = import.meta.dirname;
const DURATION = join(BANK, 'parse-a-duration');
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bank-'));
});
afterAll(() => rm(scratch, { recursive: true }));

/** A copy of one question, to be spoilt. */
async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(scratch, 'question-'));
  await cp(folder, copy, { recursive: true });
  return copy;
}

async function replace(file: string, from: string | RegExp, to: string) {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}

describe('a question of the bank', () => {
  test('has its title, level, limits and comparison from problem.yaml', async () => {
    const question = await readQuestion(DURATION);
    expect(question).toMatchObject({
      slug: 'parse-a-duration',
      title: 'Parse a duration',
      kind: 'coding',
      difficulty: 'easy',
      skills: ['parsing', 'strings', 'maths'],
      points: 15,
      limits: {
        timeSeconds: { c: 2, cpp: 2, java: 2, javascript: 2, python: 2, typescript: 2 },
        memoryMb: 256,
        outputMb: 16,
      },
      compare: { mode: 'tokens', caseSensitive: true, spaceSensitive: false },
    });
    expect(question.statement).toContain('## Input');
    expect(question.starters.java).toContain('class Main');
  });

  test('keeps samples with their explanation apart from hidden cases', async () => {
    const { samples, hidden } = await readQuestion(DURATION);
    expect(samples.map((sample) => sample.name)).toEqual([
      'sample/01-one-length',
      'sample/02-carry',
      'sample/03-no-length',
    ]);
    expect(Buffer.from(samples[2]?.answer ?? []).toString()).toBe('0s\n1s\n');
    expect(samples[0]?.explanation).toMatch(/^Four ways/);
    expect(hidden[0]?.name).toBe('secret/01-one-second');
    expect(hidden.some((testCase) => 'explanation' in testCase)).toBe(false);
  });

  test('says on which case each wrong or slow solution fails', async () => {
    const { solutions } = await readQuestion(DURATION);
    const failing = solutions.filter(({ label }) => label !== 'accepted');
    expect(failing.map(({ label, language, failsOn }) => [label, language, failsOn])).toEqual([
      ['wrong_answer', 'cpp', 'secret/07-beyond-32-bits'],
      ['time_limit_exceeded', 'python', 'secret/12-many-long'],
    ]);
  });

  test('gives a language its own time where problem.yaml names it', async () => {
    const folder = await copyOf(DURATION);
    await replace(join(folder, 'problem.yaml'), '{ default: 2 }', '{ default: 1, python: 3.5 }');
    expect((await readQuestion(folder)).limits.timeSeconds).toMatchObject({ c: 1, python: 3.5 });
  });

  test('puts case 10 after case 9', async () => {
    const folder = await copyOf(DURATION);
    await cp(join(folder, 'data/sample/01-one-length.in'), join(folder, 'data/sample/10-late.in'));
    await cp(join(folder, 'data/sample/01-one-length.ans'), join(folder, 'data/sample/10-late.ans'));
    await cp(join(folder, 'data/sample/01-one-length.in'), join(folder, 'data/sample/9-before.in'));
    await cp(join(folder, 'data/sample/01-one-length.ans'), join(folder, 'data/sample/9-before.ans'));
    const names = (await readQuestion(folder)).samples.map((sample) => basename(sample.name));
    expect(names.slice(-2)).toEqual(['9-before', '10-late']);
  });
});

describe('a question folder is refused', () => {
  test('when problem.yaml has a key of ours that nobody reads', async () => {
    const folder = await copyOf(DURATION);
    await replace(join(folder, 'problem.yaml'), 'difficulty:', 'dificulty:');
    await expect(readQuestion(folder)).rejects.toThrow(BadQuestionFolder);
  });

  test('when a case has no expected output', async () => {
    const folder = await copyOf(DURATION);
    await rm(join(folder, 'data/secret/01-one-second.ans'));
    await expect(readQuestion(folder)).rejects.toThrow('01-one-second.ans');
  });

  test('when a starter is missing', async () => {
    const folder = await copyOf(DURATION);
    await rm(join(folder, 'starter/Main.java'));
    await expect(readQuestion(folder)).rejects.toThrow('Main.java');
  });

  test('with all that is wrong when the expectations do not fit the solutions and cases', async () => {
    const folder = await copyOf(DURATION);
    await replace(join(folder, 'problem.yaml'), 'secret/07-beyond-32-bits', 'secret/77-nowhere');
    await replace(join(folder, 'problem.yaml'), 'subtracts-day-by-day.py:', 'another.py:');
    const reading = readQuestion(folder);
    await expect(reading).rejects.toThrow('should fail on secret/77-nowhere');
    await expect(reading).rejects.toThrow(
      'do not say on which case time_limit_exceeded/subtracts-day-by-day.py fails',
    );
    await expect(reading).rejects.toThrow('time_limit_exceeded/another.py, which is not there');
  });
});

test('every folder of the bank can be read and has the depth an author promises', async () => {
  for (const folder of await listQuestionFolders(BANK)) {
    const question = await readQuestion(folder);
    expect.soft(question.hidden.length, question.slug).toBeGreaterThanOrEqual(12);
    expect.soft(question.samples.length, question.slug).toBeGreaterThanOrEqual(2);
    expect.soft(question.samples.length, question.slug).toBeLessThanOrEqual(4);
    const accepted = question.solutions.filter((solution) => solution.label === 'accepted');
    expect
      .soft(
        accepted.map((solution) => solution.language),
        question.slug,
      )
      .toEqual(expect.arrayContaining(['cpp', 'python']));
  }
});
