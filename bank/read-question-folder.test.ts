import { describe, expect, test } from 'vitest';

import { findQuestionFolders } from './file-tree.ts';
import { openMemoryKeeper } from './memory-keeper.ts';
import { readQuestionFolder } from './read-question-folder.ts';
import { treeOf } from './test-tree.ts';

/** A package as Kattis and ICPC tools write it, with what a test changes. */
async function read(files: Record<string, string | Uint8Array>, sheet = 'name: Doubles\n') {
  const keeper = openMemoryKeeper();
  const tree = treeOf(
    Object.entries({
      'problem.yaml': sheet,
      'problem_statement/problem.en.md': 'Double it.\n',
      'data/sample/1.in': '1\n',
      'data/sample/1.ans': '2\n',
      'data/secret/1.in': '2\n',
      'data/secret/1.ans': '4\n',
      ...files,
    }),
  );
  const question = await readQuestionFolder(tree, keeper, 'doubles');
  const draft = question.draft?.kind === 'coding' ? question.draft : undefined;
  const told = question.notes.map(
    ({ file, line, sentence }) => `${file}${line ? `:${line}` : ''}: ${sentence}`,
  );
  return { ...question, draft, told: told.join('\n'), keeper };
}

describe('a package of another tool', () => {
  test('becomes a draft with what the format says, and tells what it had to suppose', async () => {
    const { draft, told } = await read(
      { 'problem_statement/problem.sv.md': 'Dubblera.\n' },
      'name: {en: Doubles, sv: Dubbelt}\nkeywords: arithmetic reading\nlimits: {memory: 512, output: 4}\n',
    );
    expect(draft).toMatchObject({
      title: 'Doubles',
      statement: 'Double it.\n',
      difficulty: 'medium',
      skills: ['arithmetic', 'reading'],
      languages: ['c', 'cpp', 'java', 'javascript', 'python', 'typescript'],
      timeLimitSeconds: 2,
      memoryLimitMb: 512,
      outputLimitMb: 4,
      compare: { mode: 'tokens', caseSensitive: false, spaceSensitive: false },
      cases: [
        { name: 'sample/1', isSample: true, weight: 1 },
        { name: 'secret/1', isSample: false, weight: 1 },
      ],
    });
    expect(told).toContain('No time limit is given; it was set to 2 s');
    expect(told).toContain('No level is given');
    expect(told).toContain('problem_statement/problem.sv.md: Not taken');
  });

  test.each([
    ['float_tolerance 1e-6', { mode: 'float', absTolerance: '1e-6', relTolerance: '1e-6' }],
    ['float_absolute_tolerance 0.01', { mode: 'float', absTolerance: '0.01' }],
    ['float_relative_tolerance 1E-9', { mode: 'float', relTolerance: '1E-9' }],
    ['case_sensitive space_change_sensitive', { mode: 'tokens', caseSensitive: true, spaceSensitive: true }],
  ])('compares as its validator flags say: %s', async (flags, compare) => {
    expect((await read({}, `name: x\nvalidator_flags: ${flags}\n`)).draft?.compare).toMatchObject(compare);
  });

  test('keeps its time limit where its tool keeps it', async () => {
    expect((await read({ '.timelimit': '3\n' })).draft?.timeLimitSeconds).toBe(3);
    expect((await read({ 'domjudge-problem.ini': "timelimit='1.5'\n" })).draft?.timeLimitSeconds).toBe(1.5);
    expect((await read({}, 'name: x\nlimits: {time_limit: 4}\n')).draft?.timeLimitSeconds).toBe(4);
  });

  test('has a group for each folder of secret cases, graded as its testdata.yaml says where that is simple', async () => {
    const cases = (folder: string) => ({
      [`data/secret/${folder}/1.in`]: '',
      [`data/secret/${folder}/1.ans`]: '',
    });
    const { draft } = await read({
      ...cases('small'),
      ...cases('large'),
      ...cases('plain'),
      'data/secret/small/testdata.yaml': 'range: 0 30\ngrader_flags: min\n',
      'data/secret/large/testdata.yaml': 'range: 0 70\ngrader_flags: sum accept_if_any_accepted\n',
      'data/sample/testdata.yaml': 'range: 0 0\n',
    });
    expect(draft?.groups).toEqual([
      { name: 'large', weight: 70, scoring: 'sum' },
      { name: 'plain', weight: 1, scoring: 'sum' },
      { name: 'small', weight: 30, scoring: 'min' },
    ]);
    expect(draft?.cases.map(({ name, group, weight }) => [name, group, weight])).toEqual([
      ['sample/1', undefined, 0],
      ['secret/1', undefined, 1],
      ['secret/large/1', 'large', 1],
      ['secret/plain/1', 'plain', 1],
      ['secret/small/1', 'small', 1],
    ]);
  });

  test('brings its labelled solutions, validator and generator, and says which it cannot', async () => {
    const { draft, told } = await read({
      'submissions/accepted/a.cc': 'int main() {}\n',
      'submissions/wrong_answer/b.py': 'print(1)\n',
      'submissions/time_limit_exceeded/c.java': 'class C {}\n',
      'submissions/run_time_error/d.py': '1 / 0\n',
      'submissions/accepted/e.kt': 'fun main() {}\n',
      'submissions/partially_accepted/f.py': 'print()\n',
      'input_validators/check/validate.py': 'exit(42)\n',
      'generators/gen.py': 'print(7)\n',
      'data/secret/1.hint': 'Large.\n',
      'output_validators/check.cpp': 'int main() {}\n',
      'problem_statement/notes.bin': new Uint8Array([0, 255]),
    });
    expect(draft?.solutions.map(({ name, language, label }) => [name, language, label])).toEqual([
      ['accepted/a.cc', 'cpp', 'accepted'],
      ['wrong_answer/b.py', 'python', 'wrong'],
      ['time_limit_exceeded/c.java', 'java', 'slow'],
      ['run_time_error/d.py', 'python', 'wrong'],
    ]);
    expect(draft?.validator).toEqual({ language: 'python', source: 'exit(42)\n' });
    expect(draft?.generator).toEqual({ language: 'python', source: 'print(7)\n', recipes: '' });
    expect(draft?.cases[1]?.explanation).toBe('Large.');
    expect(told).toContain('submissions/accepted/e.kt: Not taken: we run single files in');
    expect(told).toContain(
      'submissions/partially_accepted/f.py: Not taken: we know accepted, wrong and slow',
    );
    expect(draft?.checker).toBeUndefined();
    expect(told).toContain('output_validators/check.cpp: Not taken: one program in a language of ours');
    expect(told).toContain('judges outputs by a program of its own');
  });

  test('brings its checker where its outputs are judged by one', async () => {
    const { draft, told } = await read(
      {
        'output_validators/check.cpp': 'int main() {}\n',
        'output_validators/helper.h': '#pragma once\n',
      },
      'name: Doubles\nvalidation: custom score\nvalidator_flags: case_sensitive\n',
    );
    expect(draft).toMatchObject({
      checker: { language: 'cpp', source: 'int main() {}\n' },
      compare: { caseSensitive: false },
    });
    expect(told).toContain('The checker is not given the flags case_sensitive.');
    expect(told).toContain('A score that the checker gives is passed over');
    expect(told).toContain('output_validators/helper.h: Not taken: one program');
    expect(told).not.toContain('compared with the answers');
  });

  test('in LaTeX is taken as it stands, and said to be', async () => {
    const { 'problem_statement/problem.en.md': _, ...files } = {
      'problem_statement/problem.en.md': '',
      'problem.yaml': 'name: x\n',
      'problem_statement/problem.tex': '\\problemname{Doubles}\n',
    };
    const keeper = openMemoryKeeper();
    const { draft, notes } = await readQuestionFolder(treeOf(Object.entries(files)), keeper, 'x');
    expect(draft?.statement).toBe('\\problemname{Doubles}\n');
    expect(notes).toContainEqual(
      expect.objectContaining({ sentence: expect.stringContaining('This is LaTeX') }),
    );
  });

  test.each([['type: interactive'], ['validation: custom interactive'], ['type: [pass-fail, multi-pass]']])(
    'that is interactive is refused: %s',
    async (line) => {
      const { draft, told } = await read({}, `name: x\n${line}\n`);
      expect(draft).toBeUndefined();
      expect(told).toContain('cannot be judged here');
    },
  );

  test('keeps the bytes of its cases, whatever they are', async () => {
    const odd = new Uint8Array([0xef, 0xbb, 0xbf, 13, 10, 0, 255]);
    const { draft, keeper } = await read({ 'data/secret/2.in': odd, 'data/secret/2.ans': new Uint8Array() });
    expect(keeper.contents.get(draft?.cases[2]?.inputSha256 ?? '')).toEqual(odd);
  });

  test('that is not written in UTF-8 is read as Windows wrote it', async () => {
    const { draft, told } = await read({
      'problem_statement/problem.en.md': new Uint8Array([0x4b, 0xe4, 0x73, 0x65]),
    });
    expect(draft?.statement).toBe('Käse');
    expect(told).toContain('This is not UTF-8');
  });
});

describe('problem.yaml', () => {
  test('names the line of what is wrong', async () => {
    const { draft, told } = await read(
      {},
      'name: x\nfairshot:\n  kind: coding\n  skills: [a]\n  timeSeconds: {default: fast}\n',
    );
    expect(draft).toBeUndefined();
    expect(told).toContain('problem.yaml:5: timeSeconds.default:');
  });

  test('with a key that stands twice, or with broken syntax, is refused with the line', async () => {
    expect((await read({}, 'name: x\nname: y\n')).told).toContain(
      'problem.yaml:2: The key name stands here twice',
    );
    expect((await read({}, 'name: x\nlimits: {memory: 1\n')).told).toMatch(/problem\.yaml:[23]: /);
    expect((await read({}, '- a\n- b\n')).told).toContain('no mapping');
    expect((await read({}, '')).told).toContain('no mapping');
  });

  test('that unfolds to gigabytes by its anchors is refused at once', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`,
    );
    const { draft, told } = await read({}, ['a0: &a0 lol', ...levels, 'name: *a12'].join('\n'));
    expect(draft).toBeUndefined();
    expect(told).toContain('alias');
  });

  test('of ten megabytes is not read; one of half a million keys takes no minutes', async () => {
    expect((await read({}, `name: ${'x'.repeat(10_000_000)}\n`)).told).toContain('larger than 4 MB');
    const keys = Array.from({ length: 50_000 }, (_, at) => `k${at}: 1`).join('\n');
    expect((await read({}, `name: x\n${keys}\n`)).draft?.title).toBe('x');
  });

  test('nested a hundred thousand deep is refused', async () => {
    const { draft, told } = await read({}, `name: ${'['.repeat(100_000)}\n`);
    expect(draft).toBeUndefined();
    expect(told).toContain('problem.yaml');
  });

  test('cannot reach into our objects by its keys', async () => {
    const { draft } = await read(
      {},
      'name: x\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n',
    );
    expect(draft?.title).toBe('x');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a folder', () => {
  test('with a case that has no answer is refused, and so is one with too much', async () => {
    expect((await read({ 'data/secret/2.in': '' })).told).toContain('There is no answer to it');
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, at) => [`data/secret/x${at}.in`, ''] as const).flatMap(([path]) => [
        [path, ''],
        [path.replace('.in', '.ans'), ''],
      ]),
    );
    expect((await read(many)).told).toContain('a question has at most 2000');
  });

  test('with files that differ in large letters alone says so and keeps both', async () => {
    const { draft, told } = await read({
      'data/secret/a.in': '',
      'data/secret/a.ans': '',
      'data/secret/A.in': '',
      'data/secret/A.ans': '',
    });
    expect(draft?.cases).toHaveLength(4);
    expect(told).toContain('are one file on Windows and macOS');
  });

  test('leaves out a program that is too long or none, and says which', async () => {
    const { draft, told } = await read({
      'submissions/accepted/long.py': '#'.repeat(300_000),
      'submissions/accepted/binary.py': 'a\0b',
      'starter/solution.py': 'x\0',
    });
    expect(draft?.solutions).toEqual([]);
    expect(told).toContain('submissions/accepted/long.py: This program is longer than 256 KB');
    expect(told).toContain('submissions/accepted/binary.py: This holds a NUL');
    expect(told).toContain('starter/solution.py: This holds a NUL');
  });

  test('whose statement is nothing but beginnings of pictures is read in no time', async () => {
    const { draft } = await read({ 'problem_statement/problem.en.md': '!['.repeat(49_000) });
    expect(draft?.statement).toHaveLength(98_000);
  });

  test('of questions is found wherever it lies, one inside another is not one of its own', () => {
    const tree = treeOf(
      ['a/problem.yaml', 'a/b/problem.yaml', 'c/d/problem.yaml', 'e.txt'].map((path) => [path, '']),
    );
    expect(findQuestionFolders(tree)).toEqual(['a', 'c/d']);
    expect(
      findQuestionFolders(
        treeOf([
          ['problem.yaml', ''],
          ['a/problem.yaml', ''],
        ]),
      ),
    ).toEqual(['']);
  });
});
