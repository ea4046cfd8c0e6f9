import { imageSize } from 'image-size';

interface Format {
  type: string;
  mediaType: string;
  /** How every file of this kind begins. */
  begins: (content: Buffer) => boolean;
  /** Whether the end is there, too: half a file is refused here and not found out by a candidate. */
  ends: (content: Buffer) => boolean;
}

const PNG_BEGIN = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_END = Buffer.from('49454e44ae426082', 'hex');
const JPEG_BEGIN = Buffer.from('ffd8ff', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');
const GIF_END = 0x3b;
const RIFF_HEAD = 8;

/** Kinds that every browser shows and none runs. SVG is not among them: it is a page with scripts. */
const FORMATS: Format[] = [
  {
    type: 'png',
    mediaType: 'image/png',
    begins: (content) => content.indexOf(PNG_BEGIN) === 0,
    ends: (content) => content.includes(PNG_END),
  },
  {
    type: 'jpg',
    mediaType: 'image/jpeg',
    begins: (content) => content.indexOf(JPEG_BEGIN) === 0,
    ends: (content) => content.lastIndexOf(JPEG_END) > content.length / 2,
  },
  {
    type: 'gif',
    mediaType: 'image/gif',
    begins: (content) => /^GIF8[79]a$/.test(content.toString('latin1', 0, 6)),
    ends: (content) => content.at(-1) === GIF_END,
  },
  {
    type: 'webp',
    mediaType: 'image/webp',
    begins: (content) => /^RIFF.{4}WEBP$/s.test(content.toString('latin1', 0, 12)),
    ends: (content) => content.readUInt32LE(4) + RIFF_HEAD <= content.length,
  },
];

export interface PictureFormat {
  mediaType: string;
  width: number;
  height: number;
}

/** What a picture is by its own bytes, whatever it was called; nothing where it is no whole picture of a known kind. */
export function findPictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = FORMATS.find(({ begins, ends }) => begins(content) && ends(content));
  const size = format && measure(content);
  if (!format || size?.type !== format.type) return undefined;
  return { mediaType: format.mediaType, width: size.width, height: size.height };
}

/** The library throws at whatever it cannot read. */
function measure(content: Buffer) {
  try {
    return imageSize(content);
  } catch {
    return undefined;
  }
}
