import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOutput } from './compare.ts';
import { type Compare, defaultCompare } from './job.ts';

function accepts(output: string | Uint8Array, answer: string | Uint8Array, compare: Partial<Compare> = {}) {
  return compareOutput(Buffer.from(output), Buffer.from(answer), { ...defaultCompare, ...compare }).accepted;
}

const float = { mode: 'float' } as const;

/** Output, answer, how to compare, and whether the output is right. */
const table: [output: string, answer: string, compare: Partial<Compare>, right: boolean][] = [
  ['', '', {}, true],
  ['\n', '', {}, true],
  ['', ' \n', {}, true],
  ['', '1', {}, false],
  ['1', '', {}, false],
  ['hello world', 'hello world\n', {}, true],
  ['hello\r\nworld\r\n', 'hello\nworld\n', {}, true],
  ['hello\vworld\f', 'hello world', {}, true],
  ['hello\u00a0world', 'hello world', {}, false],
  ['helloworld', 'hello world', {}, false],
  ['Hello', 'hELLO', {}, true],
  ['Hello', 'hello', { caseSensitive: true }, false],
  ['É', 'é', {}, false],
  ['@', '`', {}, false],
  ['[', '{', {}, false],
  ['1 2 3 4', '1 2 3', {}, false],
  ['1 2', '1 2 3', {}, false],
  ['1.0', '1', {}, false],
  ['a\0b', 'a\0c', {}, false],
  ['a\0b', 'a\0b', {}, true],
  ['\ufeff1', '1', {}, false],
  ['1 2', '12', {}, false],
  ['12', '1 2', {}, false],
  ['1.', '1', {}, false],
  ['01', '1', {}, false],
  ['YES', 'yes', {}, true],
  ['STRASSE', 'stra\u00dfe', {}, false],
  ['\u2003', '', {}, false],
  ['\u0085', '', {}, false],
  // White space that counts.
  ['a  b', 'a b', { spaceSensitive: true }, false],
  ['a\tb', 'a b', { spaceSensitive: true }, false],
  ['a b', 'a b\n', { spaceSensitive: true }, false],
  ['a b\n\n', 'a b\n', { spaceSensitive: true }, false],
  [' a b\n', ' A b\n', { spaceSensitive: true }, true],
  ['1.0\n', '1.00\n', { spaceSensitive: true, absTolerance: 0 }, true],
  ['a', '\na', { spaceSensitive: true }, false],
  ['\na', 'a', { spaceSensitive: true }, false],
  ['a\r\n', 'a\n', { spaceSensitive: true }, false],
  ['a \n', 'a\n', { spaceSensitive: true }, false],
  ['a', 'a\n', { spaceSensitive: true }, false],
  ['', '\n', { spaceSensitive: true }, false],
  ['\n', '', { spaceSensitive: true }, false],
  [' \t\n', ' \t\n', { spaceSensitive: true }, true],
  // Numbers, once a tolerance is given.
  ['110', '100', { relTolerance: '0.1' }, true],
  ['90', '100', { relTolerance: '0.1' }, true],
  ['100', '90', { relTolerance: '0.1' }, false],
  ['-105', '-100', { relTolerance: '0.05' }, true],
  ['100', '-100', { relTolerance: '1.9' }, false],
  ['1000.5', '1000', { absTolerance: '0.1', relTolerance: '0.001' }, true],
  ['0.05', '0', { absTolerance: '0.1', relTolerance: '1e-9' }, true],
  ['1X', '1x', { absTolerance: 1 }, true],
  ['2x', '1x', { absTolerance: 5 }, false],
  ['1E', '1e', { absTolerance: 1 }, true],
  ['0X1P+1', '2', { absTolerance: 0 }, true],
  ['1f', '1', { absTolerance: 1 }, false],
  ['1d0', '1', { absTolerance: 1 }, false],
  ['1_0', '10', { absTolerance: 1 }, false],
  ['\uff11', '1', { absTolerance: 1 }, false],
  ['Infinity', 'inf', { absTolerance: 1 }, false],
  ['1', 'nan', { absTolerance: 1 }, false],
  ['1e5', '100000', { absTolerance: 0, spaceSensitive: true, caseSensitive: true }, true],
  ['1.4', '1', { absTolerance: 0.5 }, true],
  ['1.4', '1', { absTolerance: 0.1 }, false],
  ['105', '100', { relTolerance: 0.1 }, true],
  ['105', '100', { relTolerance: 0.01 }, false],
  ['1', '0', { relTolerance: 0.01 }, false],
  ['1e-9', '0', { relTolerance: 0.01, absTolerance: '1e-9' }, true],
  ['1.50001', '1', { absTolerance: 0.5, relTolerance: 0.5 }, false],
  ['-0', '0', { absTolerance: 0 }, true],
  ['+5', '5.', { absTolerance: 0 }, true],
  ['.5', '5E-1', { absTolerance: 0 }, true],
  ['0x1.8p1', '3', { absTolerance: 0 }, true],
  ['-0x.8', '-0.5', { absTolerance: 0 }, true],
  ['26', '0x1A', { absTolerance: 0 }, true],
  ['1', 'one', { absTolerance: 1 }, false],
  ['one', '1', { absTolerance: 1 }, false],
  ['ONE', 'one', { absTolerance: 1 }, true],
  ['ONE', 'one', { absTolerance: 1, caseSensitive: true }, false],
  ['1,5', '1.5', { absTolerance: 1 }, false],
  ['1e', '1', { absTolerance: 1 }, false],
  ['1e+', '1', { absTolerance: 1 }, false],
  ['0x', '0', { absTolerance: 1 }, false],
  ['.', '0', { absTolerance: 1 }, false],
  ['-', '0', { absTolerance: 1 }, false],
  ['--1', '-1', { absTolerance: 1 }, false],
  ['1.2.3', '1.2', { absTolerance: 1 }, false],
  ['nan', '0', { absTolerance: 1 }, false],
  ['0', 'inf', { absTolerance: 1 }, false],
  ['Inf', 'inf', { absTolerance: 1 }, true],
  ['nan', 'nan', { absTolerance: 1 }, true],
  ['2', '1', { absTolerance: -1 }, false],
  ['1.0', '1', { absTolerance: -1 }, false],
  // The modes.
  ['1.0000000009', '1', float, true],
  ['1.0000000011', '1', float, false],
  ['1000000001', '1000000000', float, true],
  ['1.1', '1', { ...float, absTolerance: 0.2 }, true],
  ['1000000001', '1000000000', { ...float, absTolerance: 0.2 }, false],
  ['x 1.0', 'X 1', float, true],
  ['a\n', 'a\n', { mode: 'exact' }, true],
  ['a\n', 'a', { mode: 'exact' }, false],
  ['A', 'a', { mode: 'exact' }, false],
  ['a\r\n', 'a\n', { mode: 'exact' }, false],
  ['anything', '', { mode: 'exit' }, true],
  // Beyond doubles.
  ['12345678901234567891', '12345678901234567890', { absTolerance: 0 }, false],
  ['12345678901234567891', '12345678901234567890', { absTolerance: 1 }, true],
  ['0.1', '0.10000000000000000001', { absTolerance: '1e-20' }, true],
  ['0.1', '0.10000000000000000001', { absTolerance: '0.99e-20' }, false],
  ['0.3', '0.1', { absTolerance: 0.2 }, true],
  ['1e400', '1.0e400', { absTolerance: 0 }, true],
  ['1e400', '2e400', { relTolerance: 0.5 }, true],
  ['1e400', '2.000001e400', { relTolerance: 0.5 }, false],
  ['3e-400', '1e-400', { absTolerance: '2e-400' }, true],
  ['4e-400', '1e-400', { absTolerance: '2e-400' }, false],
  ['1e99999999999999999999', '1', { relTolerance: '1e4999' }, false],
  ['1e-99999999999999999999', '0', { absTolerance: '1e-4999' }, true],
];

describe('an output is compared with its answer', () => {
  test.each(table)('%j against %j, %j: right is %s', (output, answer, compare, right) => {
    expect(accepts(output, answer, compare)).toBe(right);
  });

  test('as bytes, whatever their encoding', () => {
    const invalid = Uint8Array.of(0xff, 0xfe, 0x0a);
    expect(accepts(invalid, Uint8Array.of(0xff, 0xfe), {})).toBe(true);
    expect(accepts(invalid, Uint8Array.of(0xff, 0xfd), {})).toBe(false);
  });

  test('as the whole view it is, also when that is a part of a larger buffer', () => {
    const large = Buffer.from('9 1.50000000000000000 9');
    const view = new Uint8Array(large.buffer, large.byteOffset + 2, 19);
    expect(accepts(view, '1.5', float)).toBe(true);
    expect(accepts('1.5', view, float)).toBe(true);
  });

  test('in a moment, also when it is 16 MB made to be slow', () => {
    const digits = '7'.repeat(16_000_000);
    expect(accepts(digits, '7', float)).toBe(false);
    expect(accepts(`${digits}x`, '7', float)).toBe(false);
    expect(accepts(`0.${'0'.repeat(16_000_000)}1`, '0', float)).toBe(true);
    expect(accepts(`1e${digits}`, '7', float)).toBe(false);
    expect(accepts(`0x${digits}`, '7', float)).toBe(false);
    expect(accepts('\n'.repeat(16_000_000), '7', float)).toBe(false);
  });

  test('and a tolerance that is no number is the mistake of its author', () => {
    for (const absTolerance of ['', 'small', '1e', 'inf', '1e999999', Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => accepts('1', '1', { absTolerance })).toThrow(RangeError);
    }
  });
});

describe('a wrong output is told by its first difference', () => {
  test.each([
    ['1\n2\n4\n', '1\n2\n3\n', {}, 'line 3: expected "3", found "4"'],
    ['1\n', '1 2', {}, 'line 2: expected "2", found nothing more'],
    ['1 2', '1', {}, 'line 1: expected nothing more, found "2"'],
    ['a\n b', 'a\nb', { spaceSensitive: true }, 'line 1: white space differs'],
    ['a\nb', 'a\nc', { mode: 'exact' }, 'line 2: byte 2 differs'],
    ['\u001b[31m', 'x', {}, 'line 1: expected "x", found "\\u001b[31m"'],
  ] as const)('%j against %j, %j', (output, answer, compare, difference) => {
    expect(
      compareOutput(Buffer.from(output), Buffer.from(answer), { ...defaultCompare, ...compare }),
    ).toEqual({
      accepted: false,
      difference,
    });
  });

  test('which is cut where a token is long', () => {
    const { difference } = compareOutput(Buffer.from('x'.repeat(5000)), Buffer.from('y'), defaultCompare);
    expect(difference?.length).toBeLessThan(100);
  });
});

const space = fc.constantFrom(' ', '\n', '\t', '\r\n', '  ', '\v', '\f');
const word = fc.stringMatching(/^[!-~]{1,6}$/);
const decimal = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.bigInt(0n, 10n ** 25n),
    fc.nat(30),
    fc.integer({ min: -40, max: 40 }),
  )
  .map(([sign, digits, places, power]) => ({ sign, digits, places, power }));
type Written = { sign: string; digits: bigint; places: number; power: number };

function written({ sign, digits, places, power }: Written): string {
  const padded = String(digits).padStart(places + 1, '0');
  return `${sign}${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}e${power}`;
}

/** The value × 10^100, exactly: the slow and plain way that the judged one must agree with. */
function exact({ sign, digits, places, power }: Written): bigint {
  return (sign === '-' ? -1n : 1n) * digits * 10n ** BigInt(100 + power - places);
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

describe('for every output', () => {
  test('other white space between the same tokens changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space, space)), (tokens) => {
        const output = tokens.map(([token, before]) => before + token).join('');
        const answer = tokens.map(([token, , after]) => token + after).join('');
        const sameTokens = tokens.map(([token]) => token).join(' ');
        return accepts(output, sameTokens) && accepts(sameTokens, answer);
      }),
    );
  });

  test('the verdict without tolerance is equality of the lists of tokens', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('a', 'A', 'b', '\0', '1'), space))
      .map((parts) => parts.join(''));
    const tokens = (value: string) => value.split(/[ \t\n\v\f\r]+/).filter((token) => token !== '');
    fc.assert(
      fc.property(text, text, fc.boolean(), (output, answer, caseSensitive) => {
        const fold = (value: string) => (caseSensitive ? value : value.toLowerCase());
        const same = JSON.stringify(tokens(fold(output))) === JSON.stringify(tokens(fold(answer)));
        expect(accepts(output, answer, { caseSensitive })).toBe(same);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is equal byte by byte is accepted in every mode', () => {
    const mode = fc.constantFrom('tokens', 'exact', 'float', 'exit' as const);
    fc.assert(
      fc.property(
        fc.uint8Array(),
        mode,
        fc.boolean(),
        fc.boolean(),
        (bytes, mode, caseSensitive, spaceSensitive) =>
          accepts(bytes, bytes.slice(), { mode, caseSensitive, spaceSensitive }),
      ),
    );
  });

  test('numbers are near exactly when arithmetic without rounding says so', () => {
    const small = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(decimal, decimal, small, fc.boolean(), (given, right, step, close) => {
        // Numbers close to each other, so that both answers happen and the border is met.
        const output = close ? { ...right, digits: right.digits + given.digits / 10n ** 22n } : given;
        const unit = exact({ ...right, sign: '', digits: 1n });
        const absolute = { sign: '', digits: BigInt(step), places: right.places, power: right.power };
        const near = magnitude(exact(output) - exact(right)) <= unit * BigInt(step);
        expect(accepts(written(output), written(right), { absTolerance: written(absolute) })).toBe(near);
      }),
      { numRuns: 3000 },
    );
  });

  test('relative nearness is measured from the answer, also beyond doubles', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -1000, max: 3000 }), fc.nat(2000), (right, shift, permille) => {
        const digits = right.digits * 1000n;
        const output = { ...right, digits: digits + right.digits * BigInt(shift), places: right.places + 3 };
        const near = right.digits === 0n || Math.abs(shift) <= permille;
        expect(accepts(written(output), written(right), { relTolerance: `${permille}e-3` })).toBe(near);
      }),
      { numRuns: 2000 },
    );
  });
});
