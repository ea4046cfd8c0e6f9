import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import type { BankColumn } from '@fairshot/contracts/questions/bank-filter';
import { DataTable, type Selection, type Sort } from '@fairshot/ui/data-table';
import { Kbd } from '@fairshot/ui/kbd';
import { Note } from '@fairshot/ui/note';
import { Button } from '@fairshot/ui/button';
import { useNarrow } from '@fairshot/ui/use-narrow';
import { type MouseEvent, useRef } from 'react';

import { Pager } from '../../candidates/pager.tsx';
import type { BankAddress } from '../../filters-bank.ts';
import { useOrganization } from '../../use-organization.ts';
import { mayWriteQuestions } from '../may-write-questions.ts';
import { bankColumns, USUAL_COLUMNS } from './bank-columns.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { useBank } from './use-bank.ts';
import type { BulkActs } from './use-bulk-acts.ts';
import type { Selected } from './use-selected.ts';

interface BankListProps {
  questions: readonly QuestionListItem[];
  total: number;
  selected: Selected;
  acts: BulkActs;
}

const ON_PHONES = ['difficulty', 'state'] as const;
const IN_THE_PANEL = new Set<BankColumn>(['skills', 'languages', 'author', 'changed']);

/** The rows of the bank with their order, their selection and the way to the other pages. */
export function BankList({ questions, total, selected, acts }: BankListProps) {
  const { slug, role } = useOrganization();
  const { address, narrow, change } = useBank();
  const isNarrow = useNarrow(640);
  const isRange = useRef(false);
  const toggle = (next: ReadonlySet<string>) => {
    const [key, ...more] = difference(selected.keys, next);
    if (key !== undefined && more.length === 0) selected.toggle(key, isRange.current);
    else selected.set(new Set([...[...selected.keys].filter((one) => !isShown(one)), ...next]));
  };
  const isShown = (key: string) => questions.some((question) => question.id === key);
  const selection: Selection = {
    keys: selected.keys,
    onChange: toggle,
    nameOf: (key) => questions.find((question) => question.id === key)?.title ?? 'question',
    actions: <BulkBar selected={selected} acts={acts} total={total} />,
  };
  const press = (event: MouseEvent) => {
    isRange.current = event.shiftKey;
    const row = rowPressed(event.target as Element);
    if (row) change({ open: row === address.open ? undefined : row });
  };
  const chosen = address.columns ?? USUAL_COLUMNS;
  // Beside an open question there is room for fewer: the panel says the rest.
  const roomy = address.open ? chosen.filter((column) => !IN_THE_PANEL.has(column)) : chosen;
  const shownColumns = isNarrow ? ON_PHONES : roomy;
  const sort: Sort = { key: address.sort ?? 'changed', direction: address.direction ?? 'descending' };

  return (
    <>
      {acts.left && <LeftOver acts={acts} />}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a wider target for the mouse; J, K and Space do the same */}
      <div onMouseDown={keepTextUnmarked} onClickCapture={press}>
        <DataTable
          caption="Questions"
          columns={bankColumns(slug, shownColumns, isNarrow || address.open !== undefined)}
          rows={questions}
          keyOf={(question) => question.id}
          current={address.open}
          busy={acts.busy}
          sort={sort}
          onSort={(next) => narrow({ sort: next.key as BankAddress['sort'], direction: next.direction })}
          selection={mayWriteQuestions(role) ? selection : undefined}
        />
      </div>
      <Pager page={address.page ?? 1} total={total} onPage={(page) => change({ page, open: undefined })} />
      <p className="hidden flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 text-12 text-text-3 min-[640px]:flex">
        <span>
          <Kbd keys="J" /> <Kbd keys="K" /> move
        </span>
        <span>
          <Kbd keys="Enter" /> open
        </span>
        {mayWriteQuestions(role) && (
          <span>
            <Kbd keys="X" /> select
          </span>
        )}
        <span>
          <Kbd keys="?" /> all keys
        </span>
      </p>
    </>
  );
}

function LeftOver({ acts: { left, forgetLeft } }: { acts: BulkActs }) {
  return (
    <div className="px-3 pb-3" role="alert">
      <Note
        tone="warn"
        title={left?.title}
        action={
          <Button size="small" onClick={forgetLeft}>
            Understood
          </Button>
        }
      >
        {left?.reasons.join(' ')}
      </Note>
    </div>
  );
}

/** A range of rows is meant, not the words on them. */
function keepTextUnmarked(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

/** What stands in one of the sets alone. */
function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...[...one].filter((key) => !other.has(key)), ...[...other].filter((key) => !one.has(key))];
}

/** The row under the pointer, unless something in it was meant: a link, a box, a button. */
function rowPressed(target: Element): string | undefined {
  if (target.closest('a, button, input, label, [role=checkbox], [data-pick-cell]')) return undefined;
  return target.closest('tr')?.querySelector<HTMLElement>('[data-row]')?.dataset['row'];
}
