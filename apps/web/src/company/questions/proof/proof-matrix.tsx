import type { Proof, ProofRow } from '@fairshot/contracts/questions/proof.contract';
import { type KeyboardEvent, memo, useRef, useState } from 'react';

import { cpuTime, memory } from '../../format.ts';
import { moveByKey, rowWindow } from './matrix-window.ts';
import { cellOf } from './proof-cell.ts';
import { Legend, MarkOf, wordsOf } from './verdict-mark.tsx';

const ROW_PX = 32;
const HEIGHT_PX = 520;
const PAGE_ROWS = 14;

interface Place {
  row: number;
  column: number;
}

/**
 * Cases down, programs across; heads and names stay in sight. Only the rows in view are drawn, so that a thousand
 * cases scroll as ten do. Arrow keys walk the cells, and the line below says all about the one in question.
 */
export function ProofMatrix({ proof }: { proof: Proof }) {
  const { caseNames, rows: programs } = proof;
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [hovered, setHovered] = useState<Place>();
  const height = Math.min(HEIGHT_PX, (caseNames.length + 1) * ROW_PX + 2);
  const { from, to } = rowWindow(scrolled, height, ROW_PX, caseNames.length);
  const walk = (event: KeyboardEvent) => {
    const size = { rows: caseNames.length, columns: programs.length, page: PAGE_ROWS };
    const next = moveByKey(event.key, active, size);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    focusCell(box.current, next);
  };
  if (caseNames.length === 0 || programs.length === 0) return null;
  const told = hovered ?? active;

  return (
    <section aria-labelledby="matrix-heading" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <h2 id="matrix-heading">Programs and cases</h2>
        <Legend />
      </div>
      <div
        ref={box}
        className="overflow-auto border border-line-2"
        style={{ maxHeight: HEIGHT_PX }}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is the widget for cells one walks with arrows
          role="grid"
          aria-readonly="true"
          aria-rowcount={caseNames.length + 1}
          aria-colcount={programs.length + 1}
          aria-labelledby="matrix-heading"
          className="w-max min-w-full border-separate border-spacing-0 text-12"
          onKeyDown={walk}
          onMouseLeave={() => setHovered(undefined)}
        >
          <MatrixHead programs={programs} />
          <tbody>
            <Spacer rows={from} columns={programs.length + 1} />
            {caseNames.slice(from, to).map((caseName, offset) => (
              <MatrixRow
                key={caseName}
                at={from + offset}
                caseName={caseName}
                programs={programs}
                activeColumn={active.row === from + offset ? active.column : undefined}
                onActive={setActive}
                onHover={setHovered}
              />
            ))}
            <Spacer rows={caseNames.length - to} columns={programs.length + 1} />
          </tbody>
        </table>
      </div>
      <p className="min-h-5 text-12 text-text-2">
        {detailOf(programs[told.column], caseNames[told.row], told.row)}
      </p>
    </section>
  );
}

// The row may not be drawn yet: it is brought into view first, and takes the focus when it is there.
function focusCell(box: HTMLElement | null, { row, column }: Place): void {
  if (!box) return;
  const top = row * ROW_PX;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + 2 * ROW_PX > box.scrollTop + box.clientHeight)
    box.scrollTop = top + 2 * ROW_PX - box.clientHeight;
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      box.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus({ preventScroll: true }),
    ),
  );
}

function detailOf(program: ProofRow | undefined, caseName: string | undefined, at: number): string {
  if (!program || caseName === undefined) return '';
  const cell = cellOf(program, at);
  const where = `${program.name} on ${caseName}`;
  if (!cell.verdict) return `${where}: ${cell.isReached ? NOT_RUN : 'waits'}`;
  return `${where}: ${wordsOf(program, cell.verdict)}, ${cpuTime(cell.timeMs)}, ${memory(cell.memoryKb)}`;
}

const NOT_RUN = 'not run, it had missed the limit often enough';

function MatrixHead({ programs }: { programs: readonly ProofRow[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th
          scope="col"
          className="sticky top-0 left-0 z-2 h-8 min-w-[160px] border-r border-b border-line-2 bg-surface px-2 text-left font-medium"
        >
          Case
        </th>
        {programs.map((program, column) => (
          <th
            key={`${program.role} ${program.name}`}
            scope="col"
            aria-colindex={column + 2}
            title={program.name}
            className="sticky top-0 z-1 max-w-[160px] min-w-[88px] truncate border-b border-line-2 bg-surface px-2 text-right font-medium"
          >
            {program.name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface MatrixRowProps {
  at: number;
  caseName: string;
  programs: readonly ProofRow[];
  activeColumn: number | undefined;
  onActive: (place: Place) => void;
  onHover: (place: Place) => void;
}

const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { at, caseName, programs, activeColumn, onActive, onHover } = props;
  return (
    <tr aria-rowindex={at + 2}>
      <th
        scope="row"
        title={caseName}
        className="sticky left-0 z-1 h-8 max-w-[260px] truncate border-r border-b border-line bg-surface px-2 text-left font-medium"
      >
        {caseName}
      </th>
      {programs.map((program, column) => {
        const cell = cellOf(program, at);
        return (
          <td
            key={`${program.role} ${program.name}`}
            aria-colindex={column + 2}
            data-cell={`${at} ${column}`}
            tabIndex={activeColumn === column ? 0 : -1}
            className="fs-focus-inside border-b border-line px-2 text-right whitespace-nowrap hover:bg-hover"
            onFocus={() => onActive({ row: at, column })}
            onMouseEnter={() => onHover({ row: at, column })}
          >
            <MarkOf program={program} cell={cell} />
          </td>
        );
      })}
    </tr>
  );
});

function Spacer({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: rows * ROW_PX }} aria-label="Further cases" />
    </tr>
  );
}
