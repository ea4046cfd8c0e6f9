import type { Notes } from './notes.ts';

const MARK = '\uFEFF';

/** The text of a file: UTF-8 without its mark; what is no UTF-8 is read as Windows wrote it, and said so. */
export function decodeText(bytes: Uint8Array, file: string, notes: Notes): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(MARK) ? text.slice(MARK.length) : text;
  } catch {
    notes.warn(file, 'This is not UTF-8; it was read as Windows-1252.');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The bytes from which `decodeText` gets exactly this text, whatever it begins with. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text.startsWith(MARK) ? MARK + text : text);
}

/** A text as a file that ends its last line, and back. */
export function endLine(text: string): string {
  // One that ends in CR takes both, or its own CR would be taken for half of the ending.
  return text + (text.endsWith('\r') ? '\r\n' : '\n');
}

export function dropLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}
