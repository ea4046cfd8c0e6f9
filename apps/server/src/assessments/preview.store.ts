import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface PreviewQuestionRow {
  question_version_id: string;
  statement: string;
  starters: Record<string, string>;
  time_limit_seconds: number;
  time_limit_by_language: Record<string, number>;
  memory_limit_mb: number;
  selection: 'one' | 'several' | null;
  choices: { number: number; text: string }[];
  samples: { name: string; input: string; answer: string; explanation: string }[];
}

/** What a candidate would read of these questions: of their cases the samples alone. */
export async function listPreviewQuestions(
  tx: Tx,
  versionIds: readonly string[],
): Promise<Map<string, PreviewQuestionRow>> {
  const { rows } = await sql<PreviewQuestionRow>`
    select v.id as question_version_id, v.statement, v.starters, v.time_limit_seconds, v.time_limit_by_language,
      v.memory_limit_mb, v.selection,
      coalesce((select json_agg(json_build_object('number', c.position, 'text', c.text) order by c.position)
        from choice c where c.question_version_id = v.id), '[]') as choices
    from question_version v where v.id = any (${versionIds}::uuid[])`.execute(tx);
  const samples = Map.groupBy(await listSamples(tx, versionIds), (sample) => sample.question_version_id);
  return new Map(
    rows.map((row) => [
      row.question_version_id,
      { ...row, samples: (samples.get(row.question_version_id) ?? []).map(asText) },
    ]),
  );
}

interface SampleRow {
  question_version_id: string;
  name: string;
  input: Buffer;
  answer: Buffer;
  explanation: string;
}

async function listSamples(tx: Tx, versionIds: readonly string[]): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select question_version_id, name, input, answer, explanation from test_case_content
    where question_version_id = any (${versionIds}::uuid[]) and is_sample
    order by question_version_id, position`.execute(tx);
  return rows;
}

function asText({ name, input, answer, explanation }: SampleRow) {
  return { name, input: input.toString('utf8'), answer: answer.toString('utf8'), explanation };
}

/** Whose pages are shown, and what time it is there. */
export async function getPreviewFrame(
  tx: Tx,
  organizationId: string,
  accountId: string,
): Promise<{ organization: string; name: string; email: string; now: Date }> {
  const { rows } = await sql<{ organization: string; name: string; email: string; now: Date }>`
    select o.name as organization, a.name, a.email, fairshot_now() as now
    from organization o, account a
    where o.id = ${organizationId} and a.id = ${accountId}`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error('whoever asks for a preview has an account and an organization');
  return row;
}
