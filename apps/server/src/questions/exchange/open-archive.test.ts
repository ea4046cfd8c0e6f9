import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { packFiles } from '../../../../web/src/company/questions/exchange/pack-files.ts';
import { openArchive } from './open-archive.ts';
import { asZip64, zipOf } from './test-zip.ts';
import { UnusableArchive } from './unusable-archive.ts';

const MB = 1_048_576;
const text = async (archive: Awaited<ReturnType<typeof openArchive>>, path: string) =>
  Buffer.from(await archive.read(path)).toString();

async function expectRefused(zip: Buffer, sentence: string | RegExp): Promise<void> {
  const opening = openArchive(zip);
  await expect(opening).rejects.toThrow(UnusableArchive);
  await expect(opening).rejects.toThrow(sentence);
}

describe('an archive', () => {
  test('gives its files by their paths, whole', async () => {
    const archive = await openArchive(
      zipOf([{ name: 'a/b.txt', content: 'one' }, { name: 'a/' }, { name: 'ü.txt', content: '' }]),
    );
    expect([...archive.sizes]).toEqual([
      ['a/b.txt', 3],
      ['ü.txt', 0],
    ]);
    expect(await text(archive, 'a/b.txt')).toBe('one');
    expect(await text(archive, 'ü.txt')).toBe('');
  });

  test('that the page packs of a chosen folder is one like any other', async () => {
    const contents = ['', 'one\n', 'ü'.repeat(100_000)];
    const packed = await packFiles(
      contents.map((content, at) => ({ path: `質問/data/secret/${at}.in`, file: new Blob([content]) })),
    );
    const archive = await openArchive(Buffer.from(await packed.arrayBuffer()));
    for (const [at, content] of contents.entries())
      expect(await text(archive, `質問/data/secret/${at}.in`)).toBe(content);
  });

  test('without a file is empty', async () => {
    expect((await openArchive(zipOf([]))).sizes.size).toBe(0);
  });

  test('with names in CP437 gives the names that were meant, and UTF-8 that is not announced as UTF-8', async () => {
    const archive = await openArchive(
      zipOf([
        { name: Buffer.from([0x4b, 0x84, 0x73, 0x65]), content: 'x' },
        { name: Buffer.from('質問'), content: 'y' },
      ]),
    );
    expect([...archive.sizes.keys()]).toEqual(['Käse', '質問']);
  });

  test('gives one form to names that macOS takes apart', async () => {
    expect([...(await openArchive(zipOf([{ name: 'e\u0301.txt' }]))).sizes.keys()]).toEqual(['é.txt']);
  });

  test('with backslashes between folders has folders', async () => {
    expect([...(await openArchive(zipOf([{ name: String.raw`a\data\1.in` }]))).sizes.keys()]).toEqual([
      'a/data/1.in',
    ]);
  });

  test('loses what macOS, Windows, editors and Python leave in it', async () => {
    const junk = [
      '__MACOSX/a/._b',
      'a/.DS_Store',
      'a/._b',
      'Thumbs.db',
      'a/__pycache__/x.pyc',
      'a/.git/config',
      'a/b~',
    ];
    const archive = await openArchive(
      zipOf([...junk.map((name) => ({ name })), { name: 'a/b' }, { name: 'a/.timelimit' }]),
    );
    expect([...archive.sizes.keys()]).toEqual(['a/b', 'a/.timelimit']);
  });

  test('inside an archive stays one file', async () => {
    const inner = zipOf([{ name: 'bomb', content: 'x'.repeat(MB) }]);
    const archive = await openArchive(zipOf([{ name: 'inner.zip', content: inner }]));
    expect([...archive.sizes]).toEqual([['inner.zip', inner.length]]);
  });
});

describe('an archive is refused', () => {
  test.each([
    ['../evil', 'leads out of the archive'],
    ['a/../../evil', 'leads out of the archive'],
    [String.raw`..\evil`, 'leads out of the archive'],
    [String.raw`a\..\..\evil`, 'leads out of the archive'],
    ['/etc/passwd', 'begins at the root'],
    [String.raw`\\server\share`, 'begins at the root'],
    ['C:/Windows/evil', 'begins at the root'],
    [String.raw`c:evil`, 'begins at the root'],
    ['a\0b', 'NUL'],
  ])('whose file is called %j', async (name, sentence) => {
    await expectRefused(zipOf([{ name, content: 'x' }]), sentence);
  });

  test('whose path is longer than any', async () => {
    await expectRefused(zipOf([{ name: 'x/'.repeat(300) + 'y' }]), 'longer than a path');
  });

  test.each([
    ['a symbolic link', 0o120777],
    ['a device', 0o060644],
    ['a socket', 0o140644],
  ])('that holds %s', async (_, mode) => {
    await expectRefused(
      zipOf([{ name: 'data/1.in', content: '/etc/passwd', says: { mode } }]),
      'no plain file',
    );
  });

  test('that unpacks to more than 512 MB, before anything is unpacked', async () => {
    const entries = Array.from({ length: 600 }, (_, at) => ({
      name: `${at}`,
      content: 'x',
      says: { size: MB },
    }));
    const weight = { name: 'weight', content: randomBytes(3 * MB) };
    await expectRefused(zipOf([weight, ...entries]), 'more than 512 MB');
  });

  test('whose files all lie over the same bytes and so unpack to far more than it has', async () => {
    const entries = Array.from({ length: 100 }, (_, at) => ({
      name: `${at}`,
      content: '0'.repeat(MB),
      ...(at > 0 && { sharesDataOf: 0 }),
    }));
    await expectRefused(zipOf(entries), 'times its size');
  });

  test('with a million files', async () => {
    await expectRefused(asZip64(zipOf([{ name: 'a' }]), { entries: 1_000_000n }), 'more than 10000 files');
    const many = zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}` })));
    await expectRefused(many, 'more than 10000 files');
  });

  test('with two files of one name', async () => {
    await expectRefused(
      zipOf([
        { name: 'a', content: '1' },
        { name: 'a', content: '2' },
      ]),
      'a is in the archive twice',
    );
    await expectRefused(zipOf([{ name: 'é' }, { name: 'e\u0301' }]), 'twice');
  });

  test('that is locked with a password, in either way', async () => {
    await expectRefused(zipOf([{ name: 'a', content: 'x', says: { flags: 1 } }]), 'locked with a password');
    await expectRefused(zipOf([{ name: 'a', content: 'x', says: { flags: 0x41 } }]), 'damaged');
  });

  test('that is packed as no other program can', async () => {
    await expectRefused(zipOf([{ name: 'a', content: 'x', says: { method: 99 } }]), 'packed in a way');
  });

  test('that is cut off, no zip at all, or nothing', async () => {
    const zip = zipOf([{ name: 'a', content: 'x'.repeat(1000) }]);
    await expectRefused(zip.subarray(0, zip.length - 10), 'no whole zip');
    await expectRefused(Buffer.from('%PDF-1.7\n'), 'no whole zip');
    await expectRefused(Buffer.from('Rar!\x1a\x07\x00'), 'no whole zip');
    await expectRefused(Buffer.alloc(0), 'no whole zip');
  });

  test('whose large form lies about where its list is, or how long a file is', async () => {
    await expectRefused(asZip64(zipOf([{ name: 'a' }]), { entries: 1n, offset: 2n ** 50n }), 'damaged');
    const extra = Buffer.alloc(12);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(2n ** 52n, 4);
    await expectRefused(
      zipOf([{ name: 'a', content: 'x', says: { size: 0xffffffff }, extra }]),
      'more than 512 MB',
    );
    await expectRefused(
      zipOf([{ name: 'a', content: 'x', says: { size: 0xffffffff, packed: 0xffffffff }, extra }]),
      'damaged',
    );
  });

  test('never with a failure, whatever bytes are changed in it', async () => {
    const zip = zipOf([
      { name: 'q/problem.yaml', content: 'name: x' },
      { name: 'q/data/sample/1.in', content: '1\n'.repeat(50) },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(zip.length - 1),
        fc.nat(255),
        fc.nat(zip.length - 1),
        fc.nat(255),
        async (a, b, c, d) => {
          const spoilt = Buffer.from(zip);
          spoilt[a] = b;
          spoilt[c] = d;
          try {
            const archive = await openArchive(spoilt);
            for (const path of archive.sizes.keys()) await archive.read(path).catch(expectUnusable);
          } catch (error) {
            expectUnusable(error);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

function expectUnusable(error: unknown): void {
  expect(error).toBeInstanceOf(UnusableArchive);
}

describe('a file of an archive is damaged', () => {
  test.each([
    ['its checksum is wrong', { crc: 7 }],
    ['it holds more than it says, as a bomb does', { size: 10 }],
    ['it holds less than it says', { size: 2000 }],
    ['its packed bytes reach beyond the archive', { packed: 100_000 }],
  ])('when %s', async (_, says) => {
    const archive = await openArchive(
      zipOf([
        { name: 'a', content: 'x'.repeat(1000), says },
        { name: 'b', content: 'fine' },
      ]),
    );
    await expect(archive.read('a')).rejects.toThrow('a is damaged');
    expect(await text(archive, 'b')).toBe('fine');
  });
});
