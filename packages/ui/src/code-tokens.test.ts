import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeTokens } from './code-tokens.tsx';

const kindsOf = (text: string, language: string) =>
  codeTokens(text, language).flatMap((line) =>
    line.filter((token) => token.kind !== 'plain').map((token) => `${token.kind} ${token.text}`),
  );

test('a Python line is coloured by what its words are', () => {
  expect(kindsOf('def f(x): return None if x == "a" else 1  # why', 'python')).toEqual([
    'keyword def',
    'function f',
    'keyword return',
    'constant None',
    'keyword if',
    'string "a"',
    'keyword else',
    'number 1',
    'comment # why',
  ]);
});

test('a string over several lines is one, and its lines stay apart', () => {
  const lines = codeTokens('"""one\ntwo"""\nx', 'python');
  expect(lines.map((line) => line.map((token) => token.kind))).toEqual([['string'], ['string'], ['plain']]);
});

test('code inside a comment or a string stays a comment or a string', () => {
  expect(kindsOf('/* int x = 1; */ char *s = "return";', 'cpp')).toEqual([
    'comment /* int x = 1; */',
    'keyword char',
    'string "return"',
  ]);
});

test.each(['python', 'cpp'])('nothing of a text is lost or moved in %s, whatever it is', (language) => {
  const text = fc.string({
    unit: fc.constantFrom('"', "'", '#', '/', '*', '\n', '\\', 'a', '1', ' ', '(', '`'),
  });
  fc.assert(
    fc.property(text, (program) => {
      const lines = codeTokens(program, language);
      expect(lines.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(program);
    }),
  );
});
