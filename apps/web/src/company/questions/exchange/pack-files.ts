/** A file with its place in the zip. */
export interface PackedFile {
  path: string;
  file: Blob;
}

/**
 * A zip of files as they are, not made smaller: a chosen folder goes to the server as one. The contents stay where
 * the browser keeps them; one at a time is read, for its checksum.
 */
export async function packFiles(files: readonly PackedFile[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let [offset, listed] = [0, 0];
  for (const { path, file } of files) {
    const name = new TextEncoder().encode(path);
    const entry = { name, crc: checksum(new Uint8Array(await file.arrayBuffer())), size: file.size, offset };
    const [head, line] = [localHeader(entry), directoryLine(entry)];
    parts.push(head, file);
    directory.push(line);
    offset += head.length + file.size;
    listed += line.length;
  }
  return new Blob([...parts, ...directory, end(files.length, listed, offset)], { type: 'application/zip' });
}

interface Entry {
  name: Uint8Array;
  crc: number;
  size: number;
  offset: number;
}

/** Format 2.0, and names in UTF-8. */
const VERSION = 20;
const NAMES_IN_UTF8 = 0x800;

function localHeader({ name, crc, size }: Entry): Uint8Array<ArrayBuffer> {
  return bytes(
    [
      [0x04034b50, 4],
      [VERSION, 2],
      [NAMES_IN_UTF8, 2],
      [0, 2],
      [0, 4],
      [crc, 4],
      [size, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    ],
    name,
  );
}

function directoryLine({ name, crc, size, offset }: Entry): Uint8Array<ArrayBuffer> {
  return bytes(
    [
      [0x02014b50, 4],
      [VERSION, 2],
      [VERSION, 2],
      [NAMES_IN_UTF8, 2],
      [0, 2],
      [0, 4],
      [crc, 4],
      [size, 4],
      [size, 4],
      [name.length, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [offset, 4],
    ],
    name,
  );
}

function end(count: number, listed: number, offset: number): Uint8Array<ArrayBuffer> {
  return bytes(
    [
      [0x06054b50, 4],
      [0, 4],
      [count, 2],
      [count, 2],
      [listed, 4],
      [offset, 4],
      [0, 2],
    ],
    new Uint8Array(),
  );
}

/** Numbers, the small end first, each as many bytes as it says, then a name. */
function bytes(
  numbers: readonly [value: number, length: number][],
  name: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const small = numbers.flatMap(([value, length]) =>
    Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) & 0xff),
  );
  return Uint8Array.from([...small, ...name]);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function checksum(content: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of content) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
