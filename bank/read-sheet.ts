import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

import type { FileTree } from './file-tree.ts';
import type { Notes } from './notes.ts';
import {
  type CodingYaml,
  FairshotYaml,
  type KattisKeys,
  KattisYaml,
  type MultipleChoiceYaml,
} from './problem-yaml.ts';
import { decodeText } from './text-file.ts';

/** Nobody repeats himself by anchors so often; those that unfold to gigabytes do. */
const MOST_ALIASES = 50;
const FILE = 'problem.yaml';

/** `problem.yaml` as it was understood. */
export interface Sheet {
  kattis: KattisKeys;
  /** Ours; absent in a package of another tool. */
  own?: CodingYaml | MultipleChoiceYaml;
}

/** Reads a question's `problem.yaml`; what is wrong with it is noted with its line. */
export async function readSheet(tree: FileTree, notes: Notes): Promise<Sheet | undefined> {
  const text = decodeText(await tree.read(FILE), FILE, notes);
  const yaml = notes.hasProblem ? undefined : readYaml(text, FILE, notes);
  if (!yaml) return undefined;
  const { fairshot } = yaml.value;
  const kattis = readKattis(yaml, notes);
  if (fairshot === undefined) return { kattis };
  const own = readOwn(yaml, fairshot, notes);
  return own && { kattis, own };
}

interface Yaml {
  value: Record<string, unknown>;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** A mapping from a YAML file; undefined, and a problem noted, where it holds something else. */
export function readYaml(text: string, file: string, notes: Notes): Yaml | undefined {
  const lines = new LineCounter();
  try {
    // The library compares each key of a mapping with all before it: a hostile one of a megabyte takes minutes.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
    for (const error of document.errors)
      notes.problem(file, `${error.message}.`, lines.linePos(error.pos[0]).line);
    if (document.errors.length > 0) return undefined;
    noteKeysThatStandTwice(document, lines, file, notes);
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (isRecord(value)) return { value, lineOf: (path) => lineOf(document.contents, lines, path) };
    notes.problem(file, 'This holds no mapping of keys to values.', 1);
  } catch (error) {
    notes.problem(file, `This cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return undefined;
}

function noteKeysThatStandTwice(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  file: string,
  notes: Notes,
): void {
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          notes.problem(file, `The key ${String(key.value)} stands here twice.`, lineAt(key, lines));
        seen.add(key.value);
      }
    },
  });
}

function readKattis({ value, lineOf }: Yaml, notes: Notes): KattisKeys {
  const keys: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(KattisYaml)) {
    if (value[key] === undefined || value[key] === null) continue;
    const read: z.ZodSafeParseResult<unknown> = schema.safeParse(value[key]);
    if (read.success) keys[key] = read.data;
    else notes.warn(FILE, `${key} cannot be read and was passed over.`, lineOf([key]));
  }
  return keys;
}

function readOwn({ lineOf }: Yaml, fairshot: unknown, notes: Notes): Sheet['own'] {
  const given =
    isRecord(fairshot) && fairshot['kind'] === undefined ? { ...fairshot, kind: 'coding' } : fairshot;
  const read = FairshotYaml.safeParse(given);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const faults = unknown.map((key) => ({ path: [...issue.path, key], message: 'there is no such key' }));
    for (const { path, message } of unknown.length > 0 ? faults : [issue])
      notes.problem(FILE, `${path.join('.')}: ${message}.`, lineOf(['fairshot', ...path]));
  }
  return undefined;
}

/** The line of what stands at a path, or of the innermost part of it that is there. */
function lineOf(node: Node | null, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  const [first, ...rest] = path;
  if (first === undefined || !node) return node ? lineAt(node, lines) : undefined;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(first));
    if (!pair) return lineAt(node, lines);
    const inner = rest.length > 0 ? lineOf(pair.value as Node | null, lines, rest) : undefined;
    return inner ?? lineAt(pair.key as Node, lines);
  }
  const item = isSeq(node) ? (node.items[Number(first)] as Node | undefined) : undefined;
  return item ? lineOf(item, lines, rest) : lineAt(node, lines);
}

function lineAt(node: Node, lines: LineCounter): number | undefined {
  return node.range ? lines.linePos(node.range[0]).line : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
