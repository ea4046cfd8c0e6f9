import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, readLines } from './lines.ts';

async function* chunksOf(chunks: Uint8Array[]) {
  yield* chunks;
}

async function linesOf(chunks: Uint8Array[], mostBytes = 1000) {
  const lines: Line[] = [];
  for await (const line of readLines(chunksOf(chunks), mostBytes)) lines.push(line);
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, i) => i + 1));
  return lines.map(({ bytes }) => bytes && Buffer.from(bytes).toString('latin1'));
}

test('a line is what stands between line ends, wherever the stream was cut', async () => {
  const bytes = fc.array(fc.constantFrom(0, 10, 13, 65, 255)).map((codes) => Buffer.from(codes));
  await fc.assert(
    fc.asyncProperty(fc.array(bytes), async (chunks) => {
      const expected = Buffer.concat(chunks).toString('latin1').split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(await linesOf(chunks)).toEqual(expected);
    }),
  );
});

test('a line over the limit is passed over, and the next one is read', async () => {
  const long = Buffer.from('x'.repeat(60));
  expect(await linesOf([Buffer.from('1234\n12345\n'), long, long, Buffer.from('\n1')], 4)).toEqual([
    '1234',
    undefined,
    undefined,
    '1',
  ]);
  expect(await linesOf([long], 4)).toEqual([undefined]);
});
