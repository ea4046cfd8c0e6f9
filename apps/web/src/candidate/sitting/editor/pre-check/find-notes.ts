import type { Language } from '@fairshot/contracts/questions/language';
import { type Language as Grammar, type Node, Parser, Query } from 'web-tree-sitter';

import { type Reason, REASONS } from './reasons.ts';
import { FILES_THAT_ARE_THERE, RULES, type Rules } from './rules.ts';

/** A place in a program that will meet something else where it is judged; line and columns from 1. */
export interface Note {
  line: number;
  column: number;
  endColumn: number;
  /** As it stands in the program: `sys/socket.h`. */
  name: string;
  message: string;
}

/** Longer than whatever somebody types; a generated table of answers is not read. */
const LONGEST = 200_000;
/** A text that takes longer to read than this is left alone. */
const PATIENCE_MS = 500;
const MOST_NOTES = 30;

const QUOTED = /^[a-z]{0,2}["'<]+(.*?)["'>]+$/is;

/** Reads programs of one language. `grammar` is its tree-sitter grammar; `Parser.init` has been awaited. */
export function createReader(language: Language, grammar: Grammar): (source: string) => Note[] {
  const rules = RULES[language];
  const parser = new Parser();
  parser.setLanguage(grammar);
  const query = new Query(grammar, rules.query);

  /** The notes on a program in the order of its lines, at most thirty; none where it is too long to be read. */
  return function findNotes(source) {
    if (source.length > LONGEST) return [];
    const until = Date.now() + PATIENCE_MS;
    const tree = parser.parse(source, null, { progressCallback: () => Date.now() > until });
    if (!tree) {
      parser.reset();
      return [];
    }
    try {
      const captures = query.captures(tree.rootNode);
      const own = new Set(captures.filter(({ name }) => name === 'own').map(({ node }) => node.text));
      return captures
        .flatMap(({ name: kind, node }) => {
          const name = nameIn(kind, node);
          const reason = own.has(name) ? undefined : reasonFor(rules, kind, name);
          return reason ? [noteOn(node, name, reason)] : [];
        })
        .toSorted((a, b) => a.line - b.line || a.column - b.column)
        .filter(({ line, column }, at, all) => line !== all[at - 1]?.line || column !== all[at - 1]?.column)
        .slice(0, MOST_NOTES);
    } finally {
      tree.delete();
    }
  };
}

/** Without the quotes and brackets it stands in. */
function nameIn(kind: string, { text }: Node): string {
  if (kind === 'assembly') return 'asm';
  if (kind === 'prompt') return 'input()';
  return QUOTED.exec(text)?.[1] ?? text;
}

function reasonFor({ names, library }: Rules, kind: string, name: string): Reason | undefined {
  if (kind === 'file') return isAmong(FILES_THAT_ARE_THERE, name) ? undefined : 'file';
  const [known] = Object.entries(names[kind] ?? {}).find(([, listed]) => isAmong(listed, name)) ?? [];
  if (known) return known as Reason;
  return kind === 'import' && library && !isAmong(library, name) ? 'library' : undefined;
}

function isAmong(listed: readonly string[], name: string): boolean {
  return listed.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
}

function noteOn({ startPosition, endPosition }: Node, name: string, reason: Reason): Note {
  const isOneLine = endPosition.row === startPosition.row;
  return {
    line: startPosition.row + 1,
    column: startPosition.column + 1,
    endColumn: isOneLine ? endPosition.column + 1 : startPosition.column + 2,
    name,
    message: REASONS[reason],
  };
}
