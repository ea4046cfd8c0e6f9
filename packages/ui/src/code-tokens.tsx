export type TokenKind = 'plain' | 'comment' | 'keyword' | 'string' | 'number' | 'constant' | 'function';

export interface CodeToken {
  kind: TokenKind;
  text: string;
}

const words = (list: string) => new Set(list.split(' '));

const cFamily = words(
  'auto bool break case catch char class const constexpr continue default delete do double else enum explicit export extern final float for friend goto if inline int long namespace new operator private protected public return short signed sizeof static struct switch template this throw try typedef typename union unsigned using virtual void volatile while abstract assert boolean byte extends finally implements import instanceof interface native package super synchronized throws transient var record sealed permits yield function let of in typeof async await from static',
);
const python = words(
  'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield',
);
const constants = words('None True False null nullptr true false undefined NULL NaN Infinity self');

// One pass, longest match first: comments and strings swallow what looks like code inside them.
const pythonPattern =
  /(?<comment>#.*)|(?<string>[rbfu]{0,2}(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))|(?<number>\b\d[\w.]*)|(?<word>[A-Za-z_]\w*)(?=(?<call>\s*\()?)/g;
const cPattern =
  /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|^[ \t]*#.*)|(?<string>"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\.|[^`\\])*`?)|(?<number>\b\d[\w.']*)|(?<word>[A-Za-z_$][\w$]*)(?=(?<call>\s*\()?)/gm;

/**
 * Splits a program into coloured pieces, line by line; joined they are the text again. A reader's aid, not a parser:
 * what it does not know stays plain. `language` is python, or anything with the comments and strings of C.
 */
export function codeTokens(text: string, language: string): readonly (readonly CodeToken[])[] {
  const isPython = language.startsWith('py');
  const pieces: CodeToken[] = [];
  let end = 0;
  for (const match of text.matchAll(isPython ? pythonPattern : cPattern)) {
    if (match.index > end) pieces.push({ kind: 'plain', text: text.slice(end, match.index) });
    pieces.push({ kind: kindOf(match.groups ?? {}, isPython ? python : cFamily), text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'plain', text: text.slice(end) });
  return toLines(pieces);
}

function kindOf(found: Record<string, string | undefined>, keywords: ReadonlySet<string>): TokenKind {
  if (found.comment !== undefined) return 'comment';
  if (found.string !== undefined) return 'string';
  if (found.number !== undefined) return 'number';
  const word = found.word ?? '';
  if (constants.has(word)) return 'constant';
  if (keywords.has(word)) return 'keyword';
  return found.call === undefined ? 'plain' : 'function';
}

function toLines(pieces: readonly CodeToken[]): readonly (readonly CodeToken[])[] {
  const lines: CodeToken[][] = [[]];
  for (const piece of pieces) {
    for (const [at, text] of piece.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ kind: piece.kind, text });
    }
  }
  return lines;
}
