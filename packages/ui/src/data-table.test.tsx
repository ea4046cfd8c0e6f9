import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type Column, DataTable, type Selection, type Sort } from './data-table.tsx';
import { matchesEveryWord } from './match-words.tsx';

afterEach(cleanup);

interface Question {
  title: string;
  points: number;
}
const questions: readonly Question[] = [
  { title: 'Ledger replay', points: 30 },
  { title: 'Rolling checksum', points: 20 },
];
const columns: readonly Column<Question>[] = [
  { key: 'title', head: 'Question', cell: (question) => question.title },
  { key: 'points', head: 'Points', cell: (question) => question.points, end: true, sortable: true },
];

function table(more: { sort?: Sort; onSort?: (sort: Sort) => void; selection?: Selection }) {
  return (
    <DataTable
      caption="Questions"
      columns={columns}
      rows={questions}
      keyOf={(question) => question.title}
      {...more}
    />
  );
}

test('a head that sorts says in which direction, and turns it round', () => {
  const onSort = vi.fn();
  const { rerender } = render(table({ onSort }));
  fireEvent.click(screen.getByRole('button', { name: 'Points' }));
  expect(onSort).toHaveBeenLastCalledWith({ key: 'points', direction: 'ascending' });
  rerender(table({ onSort, sort: { key: 'points', direction: 'ascending' } }));
  expect(screen.getByRole('columnheader', { name: 'Points' }).getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(screen.getByRole('button', { name: 'Points' }));
  expect(onSort).toHaveBeenLastCalledWith({ key: 'points', direction: 'descending' });
});

test('each row is named by its first cell', () => {
  render(table({}));
  expect(screen.getByRole('rowheader', { name: 'Ledger replay' })).toBeDefined();
});

test('with a row selected, the head gives its place to what can be done with the selection', () => {
  const onChange = vi.fn();
  const nameOf = (key: string) => key;
  const { rerender } = render(table({ selection: { keys: new Set(), onChange, nameOf } }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Ledger replay' }));
  expect(onChange).toHaveBeenCalledWith(new Set(['Ledger replay']));

  const actions = <button type="button">Publish</button>;
  rerender(table({ selection: { keys: new Set(['Ledger replay']), onChange, nameOf, actions } }));
  const head = screen.getAllByRole('row')[0] ?? document.body;
  expect(within(head).getByText('1 selected')).toBeDefined();
  expect(within(head).getByRole('button', { name: 'Publish' })).toBeDefined();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
  expect(onChange).toHaveBeenLastCalledWith(new Set(['Ledger replay', 'Rolling checksum']));
});

test('a search finds any of the words, in any order and without accents', () => {
  expect(matchesEveryWord('Hannah Lindqvist, reviewer', 'rev hann')).toBe(true);
  expect(matchesEveryWord('José Núñez', 'nunez')).toBe(true);
  expect(matchesEveryWord('Hannah Lindqvist', 'hannah osei')).toBe(false);
});
