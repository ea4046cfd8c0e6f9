import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { CaseDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Input } from '@fairshot/ui/input';
import { Sideways } from '@fairshot/ui/sideways';
import { ChevronLeft, ChevronRight, Search } from 'lucide-react';
import { useState } from 'react';

import { reordering } from '../editing/item-acts.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { BulkActs } from './bulk-acts.tsx';
import { CaseRow } from './case-row.tsx';
import { useContents } from './use-contents.ts';

/** So many rows are drawn at once; a thousand cases are ten pages and the page stays quick. */
const PAGE = 100;

interface CasesTableProps {
  current: string | undefined;
  onOpen: (name: string) => void;
}

/** The cases in their order: searched, selected, moved by drag or keys, changed many at once. */
export function CasesTable({ current, onOpen }: CasesTableProps) {
  const [draft] = useCoding();
  const { acts, readOnly } = useEditing();
  const contentOf = useContents();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const found = draft.cases.filter((testCase) => fits(testCase, search));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages - 1);
  const rows = found.slice(at * PAGE, (at + 1) * PAGE);
  const chosen = new Set(draft.cases.map(({ name }) => name).filter((name) => selected.has(name)));
  const canMove = !readOnly && search === '';
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const placeOf = (id: unknown) => draft.cases.findIndex(({ name }) => name === id);
    const order = arrayMove(draft.cases, placeOf(active.id), placeOf(over.id));
    acts.act(reordering('cases', draft.cases, order, ({ name }) => name, `“${active.id}” moved`));
  };
  const pick = (name: string, isPicked: boolean) => {
    const next = new Set(chosen);
    if (isPicked) next.add(name);
    else next.delete(name);
    setSelected(next);
  };

  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-5 pb-2">
        <span className="w-[220px]">
          <Input
            type="search"
            icon={<Search />}
            aria-label="Search cases"
            placeholder="Name or group"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setPage(0);
            }}
          />
        </span>
        {chosen.size > 0 && !readOnly && <BulkActs names={chosen} onDone={() => setSelected(new Set())} />}
        <Pages at={at} pages={pages} total={found.length} onGo={setPage} />
      </div>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={rows.map(({ name }) => name)} strategy={verticalListSortingStrategy}>
          <Sideways label="Test cases">
            <table className="fs-table" data-hover>
              <caption className="fs-hidden">Test cases</caption>
              <Head
                readOnly={readOnly}
                isAll={found.length > 0 && found.every(({ name }) => chosen.has(name))}
                isSome={chosen.size > 0}
                onAll={(isAll) => setSelected(isAll ? new Set(found.map(({ name }) => name)) : new Set())}
              />
              <tbody>
                {rows.map((testCase) => (
                  <CaseRow
                    key={testCase.name}
                    testCase={testCase}
                    input={contentOf(testCase.inputSha256)}
                    answer={contentOf(testCase.answerSha256)}
                    isCurrent={testCase.name === current}
                    isPicked={chosen.has(testCase.name)}
                    canMove={canMove}
                    readOnly={readOnly}
                    onPick={pick}
                    onOpen={onOpen}
                  />
                ))}
              </tbody>
            </table>
          </Sideways>
        </SortableContext>
      </DndContext>
      {found.length === 0 && <p className="px-5 py-4 text-text-2">No case fits. Search for another word.</p>}
    </>
  );
}

function fits({ name, group }: CaseDraft, search: string): boolean {
  return `${name} ${group ?? ''}`.toLowerCase().includes(search.trim().toLowerCase());
}

interface HeadProps {
  readOnly: boolean;
  isAll: boolean;
  isSome: boolean;
  onAll: (isAll: boolean) => void;
}

function Head({ readOnly, isAll, isSome, onAll }: HeadProps) {
  return (
    <thead>
      <tr>
        {!readOnly && (
          <>
            <th data-pick-cell>
              <Checkbox
                aria-label="Select all cases"
                checked={isAll}
                indeterminate={isSome && !isAll}
                onCheckedChange={onAll}
              />
            </th>
            <th className="w-8">
              <span className="fs-hidden">Move</span>
            </th>
          </>
        )}
        <th scope="col">Case</th>
        <th scope="col">Shown</th>
        <th scope="col">Group</th>
        <th scope="col" data-end>
          Weight
        </th>
        <th scope="col" data-end>
          Input
        </th>
        <th scope="col" data-end>
          Expected output
        </th>
        <th scope="col">Notes</th>
      </tr>
    </thead>
  );
}

interface PagesProps {
  at: number;
  pages: number;
  total: number;
  onGo: (page: number) => void;
}

function Pages({ at, pages, total, onGo }: PagesProps) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages of cases" className="ml-auto flex items-center gap-2">
      <Button
        size="small"
        icon={<ChevronLeft />}
        aria-label="Previous page"
        data-icon-only
        disabled={at === 0}
        onClick={() => onGo(at - 1)}
      />
      <span className="text-12 text-text-2">
        {`${at * PAGE + 1} to ${Math.min(total, (at + 1) * PAGE)} of ${total}`}
      </span>
      <Button
        size="small"
        icon={<ChevronRight />}
        aria-label="Next page"
        data-icon-only
        disabled={at === pages - 1}
        onClick={() => onGo(at + 1)}
      />
    </nav>
  );
}
