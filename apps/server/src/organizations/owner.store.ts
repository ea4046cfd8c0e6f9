import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface OwnerRow {
  organization_id: string;
  slug: string;
  organization: string;
  member_id: string;
  account_id: string;
  name: string;
}

/** The first owner of each organization, or of the one of this slug. */
export async function listFirstOwners(tx: Tx, slug: string | undefined): Promise<OwnerRow[]> {
  const { rows } = await sql<OwnerRow>`
    select distinct on (o.slug) o.id as organization_id, o.slug, o.name as organization, m.id as member_id,
      m.account_id, a.name
    from organization o
    join member m on m.organization_id = o.id and m.role = 'owner' and m.removed_at is null
    join account a on a.id = m.account_id
    where ${slug ?? null}::text is null or o.slug = ${slug ?? null}
    order by o.slug, m.created_at, m.id`.execute(tx);
  return rows;
}
