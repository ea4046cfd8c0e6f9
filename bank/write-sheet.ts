import { naturalOrder } from '@fairshot/judge/natural-order';
import type {
  CodingDraft,
  CompareDraft,
  MultipleChoiceDraft,
} from '@fairshot/contracts/questions/question-draft';
import { isDeepStrictEqual } from 'node:util';
import { Document, isScalar, visit } from 'yaml';

import type { PlacedCase, PlacedGroup } from './place-cases.ts';
import type { PlacedSolution } from './place-solutions.ts';
import { usualLanguages, usualSolutionOrder } from './program-files.ts';

interface Places {
  cases: readonly PlacedCase[];
  groups: readonly PlacedGroup[];
  solutions: readonly PlacedSolution[];
}

/** The text of `problem.yaml`: what other tools know under their keys, everything else under `fairshot`. */
export function writeSheet(draft: MultipleChoiceDraft, origin: string | undefined): string;
export function writeSheet(draft: CodingDraft, origin: string | undefined, places: Places): string;
export function writeSheet(
  draft: CodingDraft | MultipleChoiceDraft,
  origin: string | undefined,
  places?: Places,
): string {
  const { kind, title, difficulty, skills, expectedMinutes } = draft;
  const common = { kind, id: origin, difficulty, skills, expectedMinutes };
  if (draft.kind === 'multiple_choice') {
    const { selection, choiceScoring, shuffleChoices, choices } = draft;
    return toYaml({
      name: title,
      fairshot: { ...common, selection, choiceScoring, shuffleChoices, choices },
    });
  }
  return toYaml({
    name: title,
    type: draft.groups.length > 0 ? 'scoring' : undefined,
    validation: draft.checker ? 'custom' : 'default',
    validator_flags: draft.checker ? undefined : validatorFlags(draft.compare),
    limits: { memory: draft.memoryLimitMb, output: draft.outputLimitMb },
    fairshot: {
      ...common,
      languages: isDeepStrictEqual(draft.languages, usualLanguages(draft.starters))
        ? undefined
        : draft.languages,
      timeSeconds: { default: draft.timeLimitSeconds, ...draft.timeLimitByLanguage },
      compare: draft.compare,
      ...describePlaces(places ?? { cases: [], groups: [], solutions: [] }),
    },
  });
}

function describePlaces({ cases, groups, solutions }: Places): Record<string, unknown> {
  const order = [...unlessUsual(cases, naturalOrder), ...unlessUsual(solutions, usualSolutionOrder)];
  const folders = new Map(groups.map(({ name, folder }) => [name, folder]));
  return {
    groups: groups.length > 0 ? groups : undefined,
    order: order.length > 0 ? order : undefined,
    cases: mappingOf(cases, ({ path, testCase: { name, weight, group, isSample } }) => ({
      name: path.endsWith(`/${name}`) ? undefined : name,
      weight: weight === 1 ? undefined : weight,
      group: group === undefined || (!isSample && folders.get(group) !== undefined) ? undefined : group,
    })),
    expectations: mappingOf(solutions, ({ solution }) => pathOf(cases, solution.failsOn)),
    solutions: mappingOf(solutions, ({ path, solution: { name, failsOn } }) => ({
      name: name === path ? undefined : name,
      failsOn: pathOf(cases, failsOn) === undefined ? failsOn : undefined,
    })),
  };
}

/** The paths, unless they stand in the order in which a reader finds them. */
function unlessUsual(items: readonly { path: string }[], usual: (a: string, b: string) => number): string[] {
  const paths = items.map(({ path }) => path);
  return isDeepStrictEqual(paths, paths.toSorted(usual)) ? [] : paths;
}

function pathOf(cases: readonly PlacedCase[], name: string | undefined): string | undefined {
  return name === undefined ? undefined : cases.find(({ testCase }) => testCase.name === name)?.path;
}

/** Path → what there is to say of it; nothing where there is nothing to say. */
function mappingOf<Item extends { path: string }>(
  items: readonly Item[],
  say: (item: Item) => Record<string, unknown> | string | undefined,
): Record<string, unknown> | undefined {
  const said = items.flatMap((item) => {
    const words = say(item);
    const isEmpty = typeof words === 'object' && Object.values(words).every((word) => word === undefined);
    return words === undefined || isEmpty ? [] : [[item.path, words] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** As the format's default validator takes it, so that other judges compare as nearly alike as they can. */
function validatorFlags({
  mode,
  caseSensitive,
  spaceSensitive,
  ...tolerance
}: CompareDraft): string | undefined {
  const flags = [
    ...(caseSensitive || mode === 'exact' ? ['case_sensitive'] : []),
    ...(spaceSensitive || mode === 'exact' ? ['space_change_sensitive'] : []),
    ...(mode === 'float' && tolerance.absTolerance !== undefined
      ? [`float_absolute_tolerance ${tolerance.absTolerance}`]
      : []),
    ...(mode === 'float' && tolerance.relTolerance !== undefined
      ? [`float_relative_tolerance ${tolerance.relTolerance}`]
      : []),
  ];
  return flags.length > 0 ? flags.join(' ') : undefined;
}

/** A group's `testdata.yaml`, in the words of the format's default grader; it knows no threshold but all of the group. */
export function writeGrading({ weight, scoring }: PlacedGroup, cases: number): string {
  return toYaml(
    scoring !== 'sum'
      ? { range: `0 ${weight}`, accept_score: weight, on_reject: 'break', grader_flags: 'min' }
      : {
          range: `0 ${weight}`,
          accept_score: weight / Math.max(1, cases),
          on_reject: 'continue',
          grader_flags: 'sum accept_if_any_accepted',
        },
  );
}

/** Everything that YAML or an editor could take for something else. */
const UNUSUAL = /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\uffef]|[\u2028\u2029]|^\s|\s$|[ \t]\n/u;

/** A line as YAML means it; what YAML might read otherwise stands in double quotes. */
function toYaml(value: Record<string, unknown>): string {
  const document = new Document(value, { aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && UNUSUAL.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  // Broken over lines, a double-quoted text of only spaces in a line came back with a backslash more.
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}
