import type { Language } from '@fairshot/contracts/questions/language';
import { type Language as Grammar, type Node, Parser, Query, type QueryCapture } from 'web-tree-sitter';

import { type Reason, REASONS } from './reasons.ts';
import { FILES_THAT_ARE_THERE, RULES, type Rules } from './rules.ts';

/** A place in a program that will meet something else where it is judged; line and columns from 1. */
export interface Remark {
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
const MOST_REMARKS = 30;

const QUOTED = /^[a-z]{0,2}["'<]+(.*?)["'>]+$/is;

/** Reads programs of one language. `grammar` is its tree-sitter grammar; `Parser.init` has been awaited. */
export function createReader(language: Language, grammar: Grammar): (source: string) => Remark[] {
  const rules = RULES[language];
  const parser = new Parser();
  parser.setLanguage(grammar);
  const query = new Query(grammar, rules.query);

  /** The remarks on a program in the order of its lines, at most thirty; none where it is too long to be read. */
  return function findRemarks(source) {
    if (source.length > LONGEST) return [];
    const until = Date.now() + PATIENCE_MS;
    const tree = parser.parse(source, null, { progressCallback: () => Date.now() > until });
    if (!tree) {
      parser.reset();
      return [];
    }
    try {
      const matches = query.matches(tree.rootNode);
      const own = new Set(
        matches.flatMap(({ captures }) => captures.filter(isOwn).map(({ node }) => node.text)),
      );
      return matches
        .filter(
          ({ captures }) => !captures.some(({ name, node }) => name.startsWith('_') && own.has(node.text)),
        )
        .flatMap(({ captures }) => captures.flatMap((capture) => remarkOn(rules, capture, captures, own)))
        .toSorted((a, b) => a.line - b.line || a.column - b.column)
        .filter(({ line, column }, at, all) => line !== all[at - 1]?.line || column !== all[at - 1]?.column)
        .slice(0, MOST_REMARKS);
    } finally {
      tree.delete();
    }
  };
}

function isOwn({ name }: QueryCapture): boolean {
  return name === 'own';
}

function remarkOn(
  rules: Rules,
  { name: kind, node }: QueryCapture,
  match: readonly QueryCapture[],
  own: ReadonlySet<string>,
): Remark[] {
  const name = nameIn(kind, node, match);
  const reason = own.has(name) || isUnderCondition(kind, node) ? undefined : reasonFor(rules, kind, name);
  if (!reason) return [];
  const { startPosition: start, endPosition: end } = node;
  return [
    {
      line: start.row + 1,
      column: start.column + 1,
      endColumn: end.row === start.row ? end.column + 1 : start.column + 2,
      name,
      message: REASONS[reason],
    },
  ];
}

/** Without the quotes and brackets it stands in; what is taken out of a module, with the module's name before it. */
function nameIn(kind: string, { text }: Node, match: readonly QueryCapture[]): string {
  if (kind === 'assembly') return 'asm';
  if (kind === 'prompt') return 'input()';
  if (kind === 'from') return `${match.find(({ name }) => name === '_module')?.node.text ?? ''}.${text}`;
  return QUOTED.exec(text)?.[1] ?? text;
}

/** What its author lets happen elsewhere alone, or only where it works, needs no remark. */
function isUnderCondition(kind: string, node: Node): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (/^preproc_(?:if|else|elif)$/.test(around.type)) return true;
    if (around.type === 'preproc_ifdef' && around.text.startsWith('#ifdef')) return true;
    if (kind === 'import' && around.type === 'try_statement') return true;
    if (kind === 'file' && around.type === 'if_statement') return true;
  }
  return false;
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
