export interface TextLines {
  lines: readonly string[];
  /** A program's last line should end with a newline; where it does not, that is named, not guessed at. */
  endsWithNewline: boolean;
}

/** The lines of a text. An empty text has none and lacks nothing. */
export function textLines(text: string): TextLines {
  if (text === '') return { lines: [], endsWithNewline: true };
  const endsWithNewline = text.endsWith('\n');
  return { lines: (endsWithNewline ? text.slice(0, -1) : text).split('\n'), endsWithNewline };
}

/** The text with what cannot be seen at its end made visible: a space as a middle dot, a tab as an arrow. */
export function visibleEnd(line: string): string {
  return line.replace(/[ \t\r]+$/, (end) =>
    end.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\r', '␍'),
  );
}
