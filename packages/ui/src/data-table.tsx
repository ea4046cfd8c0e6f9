import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import { Sideways } from './sideways.tsx';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, so that their digits line up. */
  end?: boolean | undefined;
  sortable?: boolean | undefined;
  /** The text may break into lines. */
  wrap?: boolean | undefined;
  width?: string | undefined;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface Selection {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
  /** The name of one row, for its checkbox: "Select Asha Menon". */
  nameOf: (key: string) => string;
  /** Buttons that act on the selected rows. They take the place of the head. */
  actions?: ReactNode;
}

interface DataTableProps<Row> {
  /** What the rows are; read aloud, not drawn. */
  caption: string;
  /** The first column names the row and holds its link. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  selection?: Selection | undefined;
  /** The row whose detail is open beside the table. */
  current?: string | undefined;
  busy?: ReadonlySet<string> | undefined;
  changed?: ReadonlySet<string> | undefined;
  /** Inside a document: no inset at the edges and no hover. */
  flush?: boolean | undefined;
}

/** Rows that can be compared: sorted, selected, acted upon. Scrolls sideways inside itself, never the page. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, selection, flush } = props;
  return (
    <Sideways label={caption}>
      <table className="fs-table" data-flush={flush || undefined} data-hover={flush ? undefined : true}>
        <caption className="fs-hidden">{caption}</caption>
        <thead>
          {selection && selection.keys.size > 0 ? (
            <BulkHead {...props} selection={selection} />
          ) : (
            <Head {...props} />
          )}
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={keyOf(row)} {...props} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function Head<Row>({ columns, rows, keyOf, selection, sort, onSort }: DataTableProps<Row>) {
  return (
    <tr>
      {selection && (
        <th data-pick-cell>
          <Checkbox
            aria-label="Select all rows"
            checked={false}
            onCheckedChange={() => selection.onChange(new Set(rows.map(keyOf)))}
          />
        </th>
      )}
      {columns.map((column) => (
        <th
          key={column.key}
          scope="col"
          data-end={column.end || undefined}
          style={column.width ? { width: column.width } : undefined}
          aria-sort={sort?.key === column.key ? sort.direction : undefined}
        >
          {column.sortable && onSort ? (
            <SortButton column={column} sort={sort} onSort={onSort} />
          ) : (
            column.head
          )}
        </th>
      ))}
    </tr>
  );
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}) {
  const rising = sort?.key === column.key && sort.direction === 'ascending';
  const descending = sort?.key === column.key && sort.direction === 'descending';
  return (
    <button
      type="button"
      className="fs-sort"
      onClick={() => onSort({ key: column.key, direction: rising ? 'descending' : 'ascending' })}
    >
      {column.head}
      {descending ? <ArrowDown /> : <ArrowUp />}
    </button>
  );
}

function BulkHead<Row>({ columns, rows, keyOf, selection }: DataTableProps<Row> & { selection: Selection }) {
  const all = rows.every((row) => selection.keys.has(keyOf(row)));
  return (
    <tr>
      <th data-pick-cell>
        <Checkbox
          aria-label={all ? 'Select no row' : 'Select all rows'}
          checked={all}
          indeterminate={!all}
          onCheckedChange={() => selection.onChange(all ? new Set() : new Set(rows.map(keyOf)))}
        />
      </th>
      <th colSpan={columns.length}>
        <div className="fs-bulk">
          <span>{selection.keys.size} selected</span>
          {selection.actions}
        </div>
      </th>
    </tr>
  );
}

function BodyRow<Row>({
  row,
  columns,
  keyOf,
  selection,
  current,
  busy,
  changed,
}: DataTableProps<Row> & { row: Row }) {
  const key = keyOf(row);
  const selected = selection?.keys.has(key) ?? false;
  return (
    <tr
      data-selected={selected || undefined}
      data-current={current === key || undefined}
      data-busy={busy?.has(key) || undefined}
      data-changed={changed?.has(key) || undefined}
      aria-busy={busy?.has(key) || undefined}
    >
      {selection && (
        <td data-pick-cell>
          <Checkbox
            aria-label={`Select ${selection.nameOf(key)}`}
            checked={selected}
            onCheckedChange={(checked) => selection.onChange(toggled(selection.keys, key, checked))}
          />
        </td>
      )}
      {columns.map((column, at) => {
        const marks = { 'data-end': column.end || undefined, 'data-wrap': column.wrap || undefined };
        return at === 0 ? (
          <th key={column.key} scope="row" {...marks}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} {...marks}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function toggled(keys: ReadonlySet<string>, key: string, checked: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (checked) next.add(key);
  else next.delete(key);
  return next;
}
