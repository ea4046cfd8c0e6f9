import type { BankFilter, BankOrder } from '@fairshot/contracts/questions/bank-filter';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { bank, conditionsOf, every, PLACES } from './bank-sql.store.ts';

interface Part {
  limit: number;
  offset: number;
}

/** Ids of the questions that fit, in order: one part of them, and how many fit in all. */
export async function listFittingIds(
  tx: Tx,
  organizationId: string,
  filter: BankFilter,
  { sort, direction, limit, offset }: BankOrder & Part,
): Promise<{ ids: string[]; total: number }> {
  const turn = direction === 'ascending' ? sql`asc` : sql`desc`;
  const { rows } = await sql<{ ids: string[]; total: number }>`
    with fitting as materialized (
      select b.id, ${PLACES[sort]} as place from ${bank(organizationId)} where ${every(conditionsOf(filter))}
    )
    select
      (select count(*)::int from fitting) as total,
      array(select id from fitting order by place ${turn}, id ${turn} limit ${limit} offset ${offset}) as ids`.execute(
    tx,
  );
  return rows[0] ?? { ids: [], total: 0 };
}

/** How many questions are in use in this organization, and how many in its archive. */
export async function countBank(
  tx: Tx,
  organizationId: string,
): Promise<{ in_bank: number; in_archive: number }> {
  const { rows } = await sql<{ in_bank: number; in_archive: number }>`
    select count(*) filter (where state <> 'archived')::int as in_bank,
      count(*) filter (where state = 'archived')::int as in_archive
    from question where organization_id = ${organizationId}`.execute(tx);
  return rows[0] ?? { in_bank: 0, in_archive: 0 };
}

/** What a filter may be set to, and how many questions would then fit. */
export interface FacetRow {
  facet: keyof BankFilter;
  value: string;
  name: string | null;
  count: number;
}

const VALUES = {
  kind: sql`b.kind`,
  difficulty: sql`b.difficulty`,
  language: sql`unnest(b.languages)`,
  skill: sql`unnest(b.skills)`,
  authorId: sql`b.created_by::text`,
  state: sql`unnest(array[b.state, 'any'])`,
  hasChanges: sql`case when b.has_changes then 'yes' else 'no' end`,
  isUsed: sql`case when b.is_used then 'yes' else 'no' end`,
  isProven: sql`case b.is_proven when true then 'yes' when false then 'no' end`,
};

/** Each filter is counted with all others as they are; several skills narrow each other. */
export async function listFacets(tx: Tx, organizationId: string, filter: BankFilter): Promise<FacetRow[]> {
  const { search, ...conditions } = conditionsOf(filter);
  const counts = Object.entries(VALUES).map(([facet, value]) => {
    const { [facet as keyof typeof VALUES]: own, ...others } = conditions;
    const which = every(facet === 'skill' && own ? { ...others, skill: own } : others);
    return sql`select ${facet}::text as facet, ${value} as value, count(*)::int as count from b where ${which} group by 2`;
  });
  const { rows } = await sql<FacetRow>`
    with b as materialized (
      select b.id, b.kind, b.difficulty, b.languages, b.skills, b.created_by, b.state, b.has_changes, b.is_used,
        b.is_proven
      from ${bank(organizationId)} where ${search ?? sql`true`}
    ), counts as (${sql.join(counts, sql` union all `)})
    select counts.facet, counts.value, counts.count, a.name
    from counts
    left join member m on counts.facet = 'authorId' and m.id::text = counts.value
    left join account a on a.id = m.account_id
    where counts.value is not null
    order by counts.facet, counts.count desc, counts.value`.execute(tx);
  return rows;
}
