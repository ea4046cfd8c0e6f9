import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip that is made by hand, so that it can lie. */
export interface ZipEntry {
  /** As text in UTF-8, or as the bytes of its name. */
  name: string | Buffer;
  content?: string | Uint8Array;
  /** What the archive says instead of the truth. */
  says?: Partial<{ flags: number; method: number; crc: number; packed: number; size: number; mode: number }>;
  /** Extra field of the central directory. */
  extra?: Buffer;
  /** Use the data of an earlier entry, by its number. */
  sharesDataOf?: number;
}

/** A zip of these files. `count` is the number of files it claims to have. */
export function zipOf(entries: readonly ZipEntry[], count = entries.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const made = make(entry);
    const at = entry.sharesDataOf === undefined ? offset : (offsets[entry.sharesDataOf] ?? 0);
    offsets.push(at);
    directory.push(Buffer.concat([central(made, at), made.name, made.extra]));
    if (entry.sharesDataOf !== undefined) continue;
    const local = Buffer.concat([localHeader(made), made.name, made.data]);
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...parts, listed, end(count, listed.length, offset)]);
}

interface Made {
  name: Buffer;
  data: Buffer;
  extra: Buffer;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  mode: number;
}

function make({ name, content = '', says = {}, extra = Buffer.alloc(0) }: ZipEntry): Made {
  const bytes = Buffer.from(content as string);
  const data = deflateRawSync(bytes);
  return {
    name: Buffer.from(name as string),
    data,
    extra,
    flags: 0,
    method: 8,
    crc: crc32(bytes),
    packed: data.length,
    size: bytes.length,
    mode: 0o100644,
    ...says,
  };
}

function localHeader({ name, flags, method, crc, packed, size }: Made): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function central({ name, extra, flags, method, crc, packed, size, mode }: Made, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count & 0xffff, 8);
  record.writeUInt16LE(count & 0xffff, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** The same archive with the records of the large form, which claim what they are told to. */
export function asZip64(zip: Buffer, claims: { entries: bigint; offset?: bigint }): Buffer {
  const tail = zip.subarray(zip.length - 22);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(claims.entries, 24);
  record.writeBigUInt64LE(claims.entries, 32);
  record.writeBigUInt64LE(BigInt(tail.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(claims.offset ?? BigInt(tail.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(zip.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([zip.subarray(0, zip.length - 22), record, locator, tail]);
}
