import {
  type CaseDraft,
  type ChoiceDraft,
  type CodingDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';
import type { Selectable } from 'kysely';

import type {
  CaseGroupTable,
  ChoiceTable,
  QuestionScriptTable,
  QuestionVersionTable,
  ReferenceSolutionTable,
} from '../platform/tables.ts';

type VersionColumns = Selectable<QuestionVersionTable>;

/** Everything of a version that stands in tables of its own, each list in its order. */
export interface VersionParts {
  cases: CaseRow[];
  groups: Selectable<CaseGroupTable>[];
  solutions: Selectable<ReferenceSolutionTable>[];
  scripts: Selectable<QuestionScriptTable>[];
  choices: Selectable<ChoiceTable>[];
}

export interface CaseRow {
  name: string;
  is_sample: boolean;
  group_name: string | null;
  weight: number;
  explanation: string;
  input_sha256: string;
  answer_sha256: string;
}

/** The columns of a version that a draft fills; what its kind does not have keeps its default. */
export function versionColumns(draft: QuestionDraft) {
  const common = {
    title: draft.title,
    statement: draft.statement,
    difficulty: draft.difficulty,
    skills: draft.skills,
    expected_minutes: draft.expectedMinutes ?? null,
  };
  return draft.kind === 'coding'
    ? { ...common, ...codingColumns(draft) }
    : {
        ...common,
        languages: [],
        selection: draft.selection,
        choice_scoring: draft.choiceScoring,
        shuffle_choices: draft.shuffleChoices,
      };
}

function codingColumns(draft: CodingDraft) {
  return {
    languages: draft.languages,
    starters: JSON.stringify(draft.starters),
    time_limit_seconds: draft.timeLimitSeconds,
    time_limit_by_language: JSON.stringify(draft.timeLimitByLanguage),
    memory_limit_mb: draft.memoryLimitMb,
    output_limit_mb: draft.outputLimitMb,
    compare: JSON.stringify(draft.compare),
  };
}

/** The draft that these rows were written from. */
export function draftOf(version: VersionColumns, parts: VersionParts): QuestionDraft {
  const common = {
    kind: version.kind,
    title: version.title,
    statement: version.statement,
    difficulty: version.difficulty,
    skills: version.skills,
    ...(version.expected_minutes === null ? {} : { expectedMinutes: version.expected_minutes }),
  };
  return QuestionDraft.parse(
    version.kind === 'coding'
      ? { ...common, ...codingOf(version, parts) }
      : {
          ...common,
          selection: version.selection,
          choiceScoring: version.choice_scoring,
          shuffleChoices: version.shuffle_choices,
          choices: parts.choices.map(choiceOf),
        },
  );
}

function codingOf(version: VersionColumns, { cases, groups, solutions, scripts }: VersionParts) {
  const script = (wanted: string) => scripts.find(({ purpose }) => purpose === wanted);
  const [validator, generator, checker] = [script('validator'), script('generator'), script('checker')];
  return {
    languages: version.languages,
    starters: version.starters,
    timeLimitSeconds: version.time_limit_seconds,
    timeLimitByLanguage: version.time_limit_by_language,
    memoryLimitMb: version.memory_limit_mb,
    outputLimitMb: version.output_limit_mb,
    compare: version.compare,
    cases: cases.map(caseOf),
    groups: groups.map(groupOf),
    solutions: solutions.map(solutionOf),
    ...(validator ? { validator: { language: validator.language, source: validator.source } } : {}),
    ...(generator
      ? { generator: { language: generator.language, source: generator.source, recipes: generator.recipes } }
      : {}),
    ...(checker ? { checker: { language: checker.language, source: checker.source } } : {}),
  };
}

function caseOf(row: CaseRow): CaseDraft {
  return {
    name: row.name,
    isSample: row.is_sample,
    ...(row.group_name === null ? {} : { group: row.group_name }),
    weight: row.weight,
    explanation: row.explanation,
    inputSha256: row.input_sha256,
    answerSha256: row.answer_sha256,
  };
}

function groupOf({ name, weight, scoring, ...row }: Selectable<CaseGroupTable>) {
  const threshold = row.threshold_permille === null ? {} : { thresholdPermille: row.threshold_permille };
  const stop = row.stop_at_first_failure ? { stopAtFirstFailure: true } : {};
  return { name, weight, scoring, ...threshold, ...stop };
}

function solutionOf({ name, language, label, source, fails_on }: Selectable<ReferenceSolutionTable>) {
  return { name, language, label, source, ...(fails_on === null ? {} : { failsOn: fails_on }) };
}

function choiceOf({ text, is_correct, explanation }: Selectable<ChoiceTable>): ChoiceDraft {
  return { text, isCorrect: is_correct, explanation };
}
