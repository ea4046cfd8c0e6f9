import { Client } from 'pg';

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  boolean: 'boolean',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  'timestamp with time zone': 'Date',
  jsonb: 'unknown',
  bytea: 'Buffer',
  interval: 'string',
  tstzmultirange: 'string',
  'text[]': 'string[]',
  'integer[]': 'number[]',
};

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  has_default: boolean;
  is_generated: boolean;
}

/**
 * The TypeScript view of the migrated schema, made from the catalogue itself, so the database stays the only
 * source: a test compares the committed file with what this returns.
 */
export async function describeTables(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(`
      select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
        not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as has_default,
        a.attgenerated <> '' as is_generated
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
        and not a.attisdropped and c.relname not like 'schema_migration%'
      order by c.relname, a.attnum`);
    return print(Map.groupBy(rows, (row) => row.table));
  } finally {
    await client.end();
  }
}

function print(tables: Map<string, Column[]>): string {
  const names = [...tables.keys()];
  return [
    '// Generated from the migrated database by `npm run generate`; do not edit.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
    '',
    '// Read as values, written as text.',
    ...jsonTypes([...tables.values()].flat()),
    '',
    ...names.flatMap((name) => [
      `export interface ${typeName(name)} {`,
      ...(tables.get(name) ?? []).map(field),
      '}',
      '',
    ]),
    'export interface Tables {',
    ...names.map((name) => `  ${name}: ${typeName(name)};`),
    '}',
    '',
  ].join('\n');
}

/** Of the ways to hold JSON, those that a column uses. */
const JSON_TYPES = {
  Json: 'ColumnType<unknown, string, string>',
  JsonOrNull: 'ColumnType<unknown, string | null | undefined, string | null>',
  JsonWithDefault: 'ColumnType<unknown, string | undefined, string>',
};

function jsonTypes(columns: Column[]): string[] {
  const used = new Set(columns.filter(({ type }) => type === 'jsonb').map(jsonType));
  return Object.entries(JSON_TYPES).flatMap(([name, type]) =>
    used.has(name) ? [`type ${name} = ${type};`] : [],
  );
}

function jsonType(column: Column): string {
  if (column.has_default) return 'JsonWithDefault';
  return column.nullable ? 'JsonOrNull' : 'Json';
}

function field(column: Column): string {
  const base = TYPES[column.type];
  if (!base) throw new Error(`no TypeScript type for ${column.type} (${column.table}.${column.name})`);
  const type = column.nullable ? `${base} | null` : base;
  if (column.type === 'jsonb') return `  ${column.name}: ${jsonType(column)};`;
  if (column.is_generated) return `  ${column.name}: GeneratedAlways<${type}>;`;
  return `  ${column.name}: ${column.has_default ? `Generated<${type}>` : type};`;
}

/** `question_version` → `QuestionVersionTable`. */
function typeName(table: string): string {
  return `${table.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Table`;
}
