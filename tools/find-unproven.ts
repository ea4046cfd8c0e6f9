import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandIds, type Requirement, type Requirements, readRequirements } from './read-requirements.ts';

/** What can be looked up: routes as in `POST /api/log-in`, pages as in `/log-in`, columns as in `attempt.state`. */
interface Known {
  routes: Set<string>;
  pages: Set<string>;
  columns: Set<string>;
  decisions: Set<string>;
}

/**
 * Everything that docs/requirements.yaml names and that is not there: tests, files, routes, columns, decision records,
 * and the ids that were asked for and have no row. `npm run check` shows the list.
 */
export function findUnproven(root: string, given?: Requirements): string[] {
  const all = given ?? readRequirements(root);
  const known = lookUp(root);
  return [
    ...missingIds(all),
    ...all.requirements.flatMap((one) => unprovenIn(root, known, one).map((what) => `${one.id}: ${what}`)),
    ...all.routes.flatMap(({ id, ours }) => (isThere(known, ours) ? [] : [`${id}: there is no ${ours}`])),
    ...all.models
      .flatMap(({ columns }) => columns.flatMap(([, ours]) => (ours ? [ours] : [])))
      .filter((column) => !known.columns.has(column))
      .map((column) => `there is no column ${column}`),
  ];
}

function missingIds({ asked, requirements }: Requirements): string[] {
  const rows = requirements.map(({ id }) => id);
  return [
    ...expandIds(asked)
      .filter((id) => !rows.includes(id))
      .map((id) => `${id}: asked for, and has no row`),
    ...rows.filter((id, index) => rows.indexOf(id) !== index).map((id) => `${id}: has two rows`),
  ];
}

function unprovenIn(root: string, known: Known, { where, tests, decision }: Requirement): string[] {
  return [
    ...where
      .filter(
        (place) => !(/^[A-Z]+ \//.test(place) ? known.routes.has(place) : existsSync(join(root, place))),
      )
      .map((place) => `there is no ${place}`),
    ...tests.filter((test) => !isWritten(root, test)).map((test) => `there is no test ${test}`),
    ...(decision && !known.decisions.has(decision) ? [`there is no decision record ${decision}`] : []),
  ];
}

/** A title stands between quotes in its file; one of the checks of `npm run check` is a key there. */
function isWritten(root: string, test: string): boolean {
  const [file = '', title = ''] = test.split(' › ');
  if (!existsSync(join(root, file))) return false;
  const text = readFileSync(join(root, file), 'utf8');
  const written = ["'", '"', '`'].map((quote) => quote + title + quote);
  return [...written, `\n  ${title}: `].some((form) => text.includes(form));
}

function isThere({ routes, pages }: Known, ours: string | undefined): boolean {
  if (ours === undefined || ours.startsWith('socket ')) return true;
  return ours.startsWith('page ') ? pages.has(ours.slice('page '.length)) : routes.has(ours);
}

function lookUp(root: string): Known {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const api = JSON.parse(read('docs/api/openapi.json')) as { paths: Record<string, Record<string, unknown>> };
  return {
    routes: new Set(
      Object.entries(api.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      ),
    ),
    pages: new Set(
      [...read('apps/web/src/routes.tsx').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path),
    ),
    columns: columnsIn(read('apps/server/src/platform/tables.ts')),
    decisions: new Set(readdirSync(join(root, 'docs/decisions')).map((file) => file.slice(0, 4))),
  };
}

/** `table.column` of every interface of the generated tables. */
function columnsIn(tables: string): Set<string> {
  const names = new Map(
    [...tables.matchAll(/^ {2}(\w+): (\w+Table);$/gm)].map(([, name, type]) => [type, name]),
  );
  return new Set(
    [...tables.matchAll(/^export interface (\w+Table) \{\n([^}]*)\}/gm)].flatMap(([, type, body = '']) =>
      [...body.matchAll(/^ {2}(\w+):/gm)].map(([, column]) => `${names.get(type)}.${column}`),
    ),
  );
}
