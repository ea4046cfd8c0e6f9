/** What a text and its selection become. */
export interface Edit {
  /** Where the inserted text takes the place of the old one. */
  from: number;
  to: number;
  text: string;
  /** What is selected afterwards. */
  selectFrom: number;
  selectTo: number;
}

/** Puts marks around the selection, or takes them away where they stand already. */
export function around(value: string, from: number, to: number, mark: string, example: string): Edit {
  const isMarked =
    value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark;
  if (isMarked) {
    const text = value.slice(from, to);
    const start = from - mark.length;
    return { from: start, to: to + mark.length, text, selectFrom: start, selectTo: start + text.length };
  }
  const inside = value.slice(from, to) || example;
  const start = from + mark.length;
  return { from, to, text: mark + inside + mark, selectFrom: start, selectTo: start + inside.length };
}

/** Code: back ticks in a line, a fenced block around several. */
export function asCode(value: string, from: number, to: number): Edit {
  const inside = value.slice(from, to);
  if (!inside.includes('\n')) return around(value, from, to, '`', 'code');
  return block(value, from, to, '```\n', '\n```');
}

/** Maths: dollars in a line, two of them around several lines. */
export function asMaths(value: string, from: number, to: number): Edit {
  const inside = value.slice(from, to);
  if (!inside.includes('\n')) return around(value, from, to, '$', 'n \\le 10^5');
  return block(value, from, to, '$$\n', '\n$$');
}

function block(value: string, from: number, to: number, before: string, after: string): Edit {
  const lead = from === 0 || value[from - 1] === '\n' ? '' : '\n';
  const text = `${lead}${before}${value.slice(from, to)}${after}`;
  return {
    from,
    to,
    text,
    selectFrom: from + lead.length + before.length,
    selectTo: from + text.length - after.length,
  };
}

/** Makes each selected line an item of a list, or no item any more. */
export function asList(value: string, from: number, to: number): Edit {
  const start = value.lastIndexOf('\n', from - 1) + 1;
  const next = value.indexOf('\n', to);
  const end = next === -1 ? value.length : next;
  const lines = value.slice(start, end).split('\n');
  const isList = lines.every((line) => line.startsWith('- '));
  const text = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
  return { from: start, to: end, text, selectFrom: start, selectTo: start + text.length };
}

/** A picture with what it shows, on a line of its own. */
export function asPicture(value: string, at: number, alt: string, source: string): Edit {
  const before = at === 0 || value.slice(0, at).endsWith('\n') ? '' : '\n\n';
  const text = `${before}![${alt.replaceAll(/[[\]\\]/g, String.raw`\$&`)}](${source})\n`;
  return { from: at, to: at, text, selectFrom: at + text.length, selectTo: at + text.length };
}
