import { Client } from 'pg';

/** One block of `db/schema.sql`: a heading and the SQL whose rows are its lines. */
interface Section {
  title: string;
  sql: string;
}

const OURS = `n.nspname = 'public' and c.relname not like 'schema_migration%'`;

const SECTIONS: Section[] = [
  {
    title: 'Functions',
    sql: `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p
      where p.pronamespace = 'public'::regnamespace order by p.proname`,
  },
  {
    title: 'Tables',
    sql: `select format(E'create table %I (\\n%s\\n);\\n', c.relname, string_agg(line, E',\\n' order by rank, line_rank)) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join lateral (
        select 1 as rank, a.attnum::int as line_rank, format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end,
          case when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
               when d.oid is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 2, (row_number() over (order by k.contype desc, k.conname))::int,
          format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
        from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'c', 'f', 'x')
      ) lines on true
      where ${OURS} and c.relkind in ('r', 'p') group by c.relname order by c.relname`,
  },
  {
    title: 'Indexes',
    sql: `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class x on x.oid = i.indexrelid
      where ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by c.relname, x.relname`,
  },
  {
    title: 'Views',
    sql: `select format(E'create view %I%s as\\n%s\\n', c.relname,
        coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid, true)) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind = 'v' order by c.relname`,
  },
  {
    title: 'Triggers',
    sql: `select pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace where ${OURS} and not t.tgisinternal order by c.relname, t.tgname`,
  },
  {
    title: 'Row-level security',
    sql: `select format('create policy %I on %I for %s to %s%s%s;', p.policyname, p.tablename, lower(p.cmd),
        array_to_string(p.roles, ', '),
        coalesce(' using (' || p.qual || ')', ''), coalesce(' with check (' || p.with_check || ')', '')) as line
      from pg_policies p where p.schemaname = 'public' order by p.tablename, p.policyname`,
  },
  {
    title: 'Tables without row-level security',
    sql: `select '-- ' || c.relname as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p') and not c.relrowsecurity order by c.relname`,
  },
  {
    title: 'Grants',
    sql: `select format('grant %s on %I to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), g.table_name, g.grantee) as line
      from information_schema.role_table_grants g
      where g.table_schema = 'public' and g.grantee in ('fairshot_app', 'fairshot_worker')
      group by g.table_name, g.grantee order by g.table_name, g.grantee`,
  },
  {
    title: 'Grants of single columns',
    sql: `select format('grant %s (%s) on %I to %s;', lower(c.privilege_type),
        string_agg(c.column_name, ', ' order by c.column_name), c.table_name, c.grantee) as line
      from information_schema.column_privileges c
      where c.table_schema = 'public' and c.grantee in ('fairshot_app', 'fairshot_worker')
        and not exists (select from information_schema.role_table_grants g where g.table_schema = 'public'
          and g.table_name = c.table_name and g.grantee = c.grantee and g.privilege_type = c.privilege_type)
      group by c.table_name, c.grantee, c.privilege_type order by c.table_name, c.grantee, c.privilege_type`,
  },
];

/**
 * `db/schema.sql`: the whole schema on one page, read from the catalogue of a migrated database. PostgreSQL
 * prints each definition itself; the embedded one brings no pg_dump.
 */
export async function describeSchema(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const blocks: string[] = [
      '-- Generated from the migrated database by `npm run generate`; do not edit.',
      '',
    ];
    for (const { title, sql } of SECTIONS) {
      const { rows } = await client.query<{ line: string }>(sql);
      blocks.push(`-- ${title}`, '', ...rows.map((row) => row.line), '');
    }
    return `${blocks.join('\n').trimEnd()}\n`;
  } finally {
    await client.end();
  }
}
