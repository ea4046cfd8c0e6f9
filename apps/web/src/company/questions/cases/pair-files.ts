/** A file with where it lay: `secret/01.in`. */
export interface PlacedFile<File> {
  path: string;
  file: File;
}

interface Pair<File> {
  name: string;
  isSample: boolean;
  input: File;
  answer: File;
}

export interface Pairing<File> {
  pairs: Pair<File>[];
  /** What became no case, each with the reason. */
  left: { path: string; why: string }[];
}

const ROLES: [role: 'input' | 'answer', pattern: RegExp, stem: string][] = [
  ['input', /^(.*)\.(?:in|input)$/i, '$1'],
  ['answer', /^(.*)\.(?:ans|out|output|a)$/i, '$1'],
  ['input', /^(.*?)in(?:put)?[-_]?(\d+)\.txt$/i, '$1$2'],
  ['answer', /^(.*?)(?:out(?:put)?|ans(?:wer)?)[-_]?(\d+)\.txt$/i, '$1$2'],
];
const natural = new Intl.Collator('en', { numeric: true });
const LONGEST_NAME = 200;

/** Which inputs and answers belong together, by their names: `01.in` with `01.ans` or `01.out`, `input1.txt` with `output1.txt`. */
export function pairFiles<File>(files: readonly PlacedFile<File>[]): Pairing<File> {
  const found = new Map<string, Partial<Record<'input' | 'answer', PlacedFile<File>>>>();
  const left: Pairing<File>['left'] = [];
  for (const placed of files) {
    if (isHidden(placed.path)) continue;
    const read = roleOf(placed.path);
    if (!read) {
      left.push({ path: placed.path, why: 'neither an input nor an answer' });
      continue;
    }
    const pair = found.get(read.stem) ?? {};
    if (pair[read.role])
      left.push({ path: placed.path, why: `${pair[read.role]!.path} stands for it already` });
    else found.set(read.stem, { ...pair, [read.role]: placed });
  }

  const whole = [...found].filter(([, pair]) => pair.input && pair.answer);
  for (const [, { input, answer }] of found) {
    if (input && !answer) left.push({ path: input.path, why: 'no answer beside it' });
    if (answer && !input) left.push({ path: answer.path, why: 'no input beside it' });
  }
  const nameOf = shortNames(whole.map(([stem]) => stem));
  const pairs = whole
    .map(([stem, { input, answer }]) => ({
      name: nameOf(stem),
      isSample: /(^|\/)samples?(\/|[-_.\d]|$)/i.test(stem),
      input: input!.file,
      answer: answer!.file,
    }))
    .toSorted((a, b) => Number(b.isSample) - Number(a.isSample) || natural.compare(a.name, b.name));
  return { pairs, left };
}

function roleOf(path: string): { role: 'input' | 'answer'; stem: string } | undefined {
  for (const [role, pattern, stem] of ROLES)
    if (pattern.test(path)) return { role, stem: path.replace(pattern, stem) };
  return undefined;
}

/** Systems leave files of their own in folders. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

// The file's own name where that tells all apart, else the way to it without what all share.
function shortNames(stems: readonly string[]): (stem: string) => string {
  const last = (stem: string) => stem.split('/').at(-1) || stem;
  const areApart = new Set(stems.map(last)).size === stems.length;
  const shared = sharedFolders(stems);
  return (stem) => (areApart ? last(stem) : stem.slice(shared)).slice(-LONGEST_NAME).trim() || stem;
}

function sharedFolders(stems: readonly string[]): number {
  const [first = '', ...others] = stems;
  let shared = 0;
  for (let at = first.indexOf('/'); at !== -1; at = first.indexOf('/', at + 1)) {
    const folder = first.slice(0, at + 1);
    if (!others.every((stem) => stem.startsWith(folder))) break;
    shared = at + 1;
  }
  return shared;
}
