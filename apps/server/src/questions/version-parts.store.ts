import type {
  CaseDraft,
  CodingDraft,
  MultipleChoiceDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { CaseRow, VersionParts } from './draft-rows.ts';
import { putVersionPictures } from './picture.store.ts';
import { shownPictures } from './shown-pictures.ts';

const TABLES = ['test_case', 'case_group', 'reference_solution', 'question_script', 'choice'] as const;

interface OfVersion {
  organization_id: string;
  question_version_id: string;
}

/** Everything of a version that stands in tables of its own. */
export async function readParts(tx: Tx, versionId: string): Promise<VersionParts> {
  const { rows: cases } = await sql<CaseRow>`
    select name, is_sample, group_name, weight, explanation,
      encode(input_sha256, 'hex') as input_sha256, encode(answer_sha256, 'hex') as answer_sha256
    from test_case where question_version_id = ${versionId} order by position`.execute(tx);
  const groups = tx.selectFrom('case_group').selectAll().orderBy('position');
  const solutions = tx.selectFrom('reference_solution').selectAll().orderBy('position').orderBy('name');
  const scripts = tx.selectFrom('question_script').selectAll();
  const choices = tx.selectFrom('choice').selectAll().orderBy('position');
  return {
    cases,
    groups: await groups.where('question_version_id', '=', versionId).execute(),
    solutions: await solutions.where('question_version_id', '=', versionId).execute(),
    scripts: await scripts.where('question_version_id', '=', versionId).execute(),
    choices: await choices.where('question_version_id', '=', versionId).execute(),
  };
}

/** Replaces the parts of a draft, all of them. */
export async function putParts(tx: Tx, of: OfVersion, draft: QuestionDraft): Promise<void> {
  for (const table of TABLES) {
    await tx.deleteFrom(table).where('question_version_id', '=', of.question_version_id).execute();
  }
  const pictures = new Set(shownPictures(draft).map(({ sha256 }) => sha256));
  await putVersionPictures(tx, of, [...pictures]);
  if (draft.kind === 'coding') await insertCodingParts(tx, of, draft);
  else await insertChoices(tx, of, draft.choices);
}

async function insertCodingParts(tx: Tx, of: OfVersion, draft: CodingDraft): Promise<void> {
  const groups = draft.groups.map(({ thresholdPermille, stopAtFirstFailure, ...group }, position) => ({
    ...of,
    ...group,
    threshold_permille: thresholdPermille ?? null,
    stop_at_first_failure: stopAtFirstFailure ?? false,
    position,
  }));
  if (groups.length > 0) await tx.insertInto('case_group').values(groups).execute();
  await insertCases(tx, of, draft.cases);
  const solutions = draft.solutions.map(({ failsOn = null, ...solution }, position) => ({
    ...of,
    ...solution,
    position,
    fails_on: failsOn,
  }));
  if (solutions.length > 0) await tx.insertInto('reference_solution').values(solutions).execute();
  const { validator, generator, checker } = draft;
  const scripts = [
    ...(validator ? [{ ...of, ...validator, purpose: 'validator' }] : []),
    ...(generator ? [{ ...of, ...generator, purpose: 'generator' }] : []),
    ...(checker ? [{ ...of, ...checker, purpose: 'checker' }] : []),
  ];
  if (scripts.length > 0) await tx.insertInto('question_script').values(scripts).execute();
}

/** As one value: two thousand cases as parameters of their own would come near the most PostgreSQL takes. */
async function insertCases(tx: Tx, of: OfVersion, cases: readonly CaseDraft[]): Promise<void> {
  if (cases.length === 0) return;
  await sql`
    insert into test_case (organization_id, question_version_id, position, name, is_sample, weight, group_name,
      explanation, input_sha256, answer_sha256)
    select ${of.organization_id}::uuid, ${of.question_version_id}::uuid, ordinality - 1, it ->> 'name',
      (it ->> 'isSample')::boolean, (it ->> 'weight')::int, it ->> 'group', it ->> 'explanation',
      decode(it ->> 'inputSha256', 'hex'), decode(it ->> 'answerSha256', 'hex')
    from jsonb_array_elements(${JSON.stringify(cases)}::jsonb) with ordinality as each (it, ordinality)`.execute(
    tx,
  );
}

async function insertChoices(tx: Tx, of: OfVersion, choices: MultipleChoiceDraft['choices']): Promise<void> {
  const rows = choices.map(({ text, isCorrect, explanation }, position) => ({
    ...of,
    position,
    text,
    is_correct: isCorrect,
    explanation,
  }));
  if (rows.length > 0) await tx.insertInto('choice').values(rows).execute();
}
