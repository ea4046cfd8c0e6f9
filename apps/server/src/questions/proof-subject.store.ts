import { type RawBuilder, sql } from 'kysely';

/**
 * SHA-256 of all that a proof speaks for, as an SQL expression over the id of a version: cases with their contents
 * in their order, solutions with their labels, limits, comparison, languages, validator and checker. Title, statement,
 * explanations, names, groups and starter code may change without anything having to be proven again.
 */
export function subjectOf(versionId: RawBuilder<unknown>): RawBuilder<Buffer> {
  return sql<Buffer>`(
    select sha256(convert_to((jsonb_build_array(
      (select jsonb_agg(l order by l) from unnest(whole.languages) l),
      trim_scale(whole.time_limit_seconds), whole.time_limit_by_language, whole.memory_limit_mb,
      whole.output_limit_mb, whole.compare,
      (select jsonb_agg(encode(c.input_sha256 || c.answer_sha256, 'hex') order by c.position)
       from test_case c where c.question_version_id = whole.id),
      (select jsonb_agg(s.facts order by s.facts::text)
       from (select jsonb_build_array(r.language, r.label, r.source, ${positionOf(sql`whole.id`, sql`r.fails_on`)}) as facts
             from reference_solution r where r.question_version_id = whole.id) s),
      (select jsonb_build_array(t.language, t.source)
       from question_script t where t.question_version_id = whole.id and t.purpose = 'validator')
    ) || (select coalesce(jsonb_agg(jsonb_build_array('checker', t.language, t.source)), '[]')
          from question_script t where t.question_version_id = whole.id and t.purpose = 'checker')
    )::text, 'UTF8'))
    from question_version whole where whole.id = ${versionId})`;
}

/** The place of the case of that name in a version, from 0, as an SQL expression. */
export function positionOf(
  versionId: RawBuilder<unknown>,
  name: RawBuilder<unknown>,
): RawBuilder<number | null> {
  return sql<number | null>`(
    select (select count(*)::int from test_case earlier
            where earlier.question_version_id = named.question_version_id and earlier.position < named.position)
    from test_case named where named.question_version_id = ${versionId} and named.name = ${name})`;
}
