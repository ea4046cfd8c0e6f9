import { Language } from '@fairshot/contracts/questions/language';
import type { QuestionForMember, QuestionListItem } from '@fairshot/contracts/questions/questions.contract';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import {
  findQuestion,
  listHiddenCases,
  listReferenceSolutions,
  listSamples,
  type QuestionRow,
  type SampleRow,
} from './question.store.ts';

/** A row of the bank as members see it. */
export function listItem(row: QuestionRow): QuestionListItem {
  return {
    id: row.id,
    ...(row.published_at ? { versionId: row.version_id } : {}),
    title: row.title,
    kind: row.kind,
    state: row.state,
    difficulty: row.difficulty,
    skills: row.skills,
    languages: row.languages,
    sampleCount: row.sample_count,
    hiddenCount: row.hidden_count,
    choiceCount: row.choice_count,
    usedInAssessments: row.used_in_assessments,
    hasChanges: row.has_changes,
    ...(row.author_id && row.author_name !== null
      ? { author: { memberId: row.author_id, name: row.author_name } }
      : {}),
    isStarter: row.is_starter,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** A whole question; of hidden cases only name, size and weight. */
export async function readWholeQuestion(tx: Tx, questionId: string): Promise<QuestionForMember> {
  const row = await findQuestion(tx, questionId);
  if (!row) throw refuse('not_found');
  const samples = await listSamples(tx, row.version_id);
  const hidden = await listHiddenCases(tx, row.version_id);
  const solutions = await listReferenceSolutions(tx, row.version_id);
  return {
    ...listItem(row),
    versionNumber: row.number,
    statement: row.statement,
    timeLimitSeconds: row.time_limit_seconds,
    timeLimitByLanguage: row.time_limit_by_language,
    memoryLimitMb: row.memory_limit_mb,
    starters: row.starters,
    samples: samples.map(sampleView),
    hiddenCases: hidden.map(({ name, weight, input_bytes, answer_bytes }) => ({
      name,
      weight,
      inputBytes: input_bytes,
      answerBytes: answer_bytes,
    })),
    referenceSolutions: solutions.map((solution) => ({
      ...solution,
      language: Language.parse(solution.language),
      label: solution.label as 'accepted' | 'wrong' | 'slow',
    })),
  };
}

function sampleView(sample: SampleRow) {
  return {
    name: sample.name,
    input: sample.input.toString('utf8'),
    answer: sample.answer.toString('utf8'),
    explanation: sample.explanation,
  };
}
