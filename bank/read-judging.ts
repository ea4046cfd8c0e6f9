import { LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import type { CodingDraft, CompareDraft } from '@fairshot/contracts/questions/question-draft';

import type { FileTree } from './file-tree.ts';
import type { Notes } from './notes.ts';
import type { CodingYaml, KattisKeys } from './problem-yaml.ts';
import { decodeText } from './text-file.ts';

type Limits = Pick<
  CodingDraft,
  'timeLimitSeconds' | 'timeLimitByLanguage' | 'memoryLimitMb' | 'outputLimitMb'
>;

/** Time, memory and output: ours where they are given, else what other tools keep them as. */
export async function readLimits(
  tree: FileTree,
  kattis: KattisKeys,
  own: CodingYaml | undefined,
  notes: Notes,
): Promise<Limits> {
  const { default: usual, ...byLanguage } = own?.timeSeconds ?? { default: undefined };
  const known = LANGUAGES.filter((language) => byLanguage[language as keyof typeof byLanguage] !== undefined);
  return {
    timeLimitSeconds: within(usual ?? (await findTimeLimit(tree, kattis, notes)), 0.1, 60, 'time', notes),
    timeLimitByLanguage: Object.fromEntries(
      known.map((language) => [
        language,
        within((byLanguage as Record<Language, number>)[language], 0.1, 60, 'time', notes),
      ]),
    ),
    memoryLimitMb: Math.round(within(kattis.limits?.memory ?? 2048, 16, 4096, 'memory', notes)),
    outputLimitMb: Math.round(within(kattis.limits?.output ?? 8, 1, 64, 'output', notes)),
  };
}

const UNTOLD_SECONDS = 2;

/** Where a package of another tool says its seconds; the legacy format itself has no word for them. */
async function findTimeLimit(tree: FileTree, kattis: KattisKeys, notes: Notes): Promise<number> {
  if (kattis.limits?.time_limit !== undefined) return kattis.limits.time_limit;
  for (const [file, pattern] of TIME_FILES) {
    if (!tree.sizes.has(file)) continue;
    const seconds = Number(pattern.exec(decodeText(await tree.read(file), file, notes))?.[1]);
    if (seconds > 0) return seconds;
  }
  notes.warn(
    'problem.yaml',
    `No time limit is given; it was set to ${UNTOLD_SECONDS} s. The proof suggests one.`,
  );
  return UNTOLD_SECONDS;
}

const TIME_FILES: [string, RegExp][] = [
  ['.timelimit', /(\d+(?:\.\d+)?)/],
  ['domjudge-problem.ini', /^\s*timelimit\s*=\s*['"]?(\d+(?:\.\d+)?)/m],
];

function within(value: number, least: number, most: number, what: string, notes: Notes): number {
  if (value >= least && value <= most) return value;
  const taken = Math.min(Math.max(value, least), most);
  notes.warn('problem.yaml', `The ${what} limit of ${value} was taken as ${taken}.`);
  return taken;
}

/** How outputs are compared: ours where it is given, else the flags of the format's default validator. */
export function readCompare(kattis: KattisKeys, own: CodingYaml | undefined, notes: Notes): CompareDraft {
  if (own?.compare) {
    const { absTolerance, relTolerance, ...rest } = own.compare;
    return { ...rest, ...tolerances({ absTolerance, relTolerance }) };
  }
  return compareByFlags(kattis.validator_flags ?? '', notes);
}

function compareByFlags(flags: string, notes: Notes): CompareDraft {
  const words = flags.split(/\s+/).filter(Boolean);
  const compare: CompareDraft = { mode: 'tokens', caseSensitive: false, spaceSensitive: false };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const tolerance = TOLERANCES[word];
    if (word === 'case_sensitive') compare.caseSensitive = true;
    else if (word === 'space_change_sensitive') compare.spaceSensitive = true;
    else if (tolerance) Object.assign(compare, { mode: 'float' }, tolerances(tolerance(words[++at] ?? '')));
    else notes.warn('problem.yaml', `validator_flags: ${word} is not known and was passed over.`);
  }
  return compare;
}

interface Tolerances {
  absTolerance?: string | number | undefined;
  relTolerance?: string | number | undefined;
}

const TOLERANCES: Record<string, (value: string) => Tolerances> = {
  float_tolerance: (value) => ({ absTolerance: value, relTolerance: value }),
  float_absolute_tolerance: (value) => ({ absTolerance: value }),
  float_relative_tolerance: (value) => ({ relTolerance: value }),
};

/** As decimal text: `1e-6` stays what the author wrote. */
function tolerances({
  absTolerance,
  relTolerance,
}: Tolerances): Pick<CompareDraft, 'absTolerance' | 'relTolerance'> {
  return {
    ...(absTolerance === undefined ? {} : { absTolerance: String(absTolerance) }),
    ...(relTolerance === undefined ? {} : { relTolerance: String(relTolerance) }),
  };
}
