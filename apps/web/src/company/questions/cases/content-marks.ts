/** What cannot be seen in a text and still decides whether it is right. */
export type ContentMark = 'empty' | 'no_final_newline' | 'crlf' | 'nul' | 'bom';

export const MARK_WORDS: Record<ContentMark, string> = {
  empty: 'Empty',
  no_final_newline: 'No line break at the end',
  crlf: 'Windows line ends (CRLF)',
  nul: 'Holds a NUL byte',
  bom: 'Begins with a byte order mark',
};

/** The marks of a text; the end counts only where all of it is here. */
export function contentMarks(text: string, isCut: boolean): ContentMark[] {
  if (text === '') return ['empty'];
  const marks: ContentMark[] = [];
  if (text.startsWith('\uFEFF')) marks.push('bom');
  if (text.includes('\r\n')) marks.push('crlf');
  if (text.includes('\0')) marks.push('nul');
  if (!isCut && !text.endsWith('\n')) marks.push('no_final_newline');
  return marks;
}
