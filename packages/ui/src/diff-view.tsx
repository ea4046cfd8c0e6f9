import { useState } from 'react';
import { Button } from './button.tsx';
import { type DiffPart, sideBySide, withContext } from './diff-rows.tsx';
import { type DiffLine, lineDiff } from './line-diff.tsx';
import { Sideways } from './sideways.tsx';
import { textLines, visibleEnd } from './text-lines.tsx';
import { useNarrow } from './use-narrow.tsx';

const CONTEXT = 3;
const NOTHING = '\u00a0';

interface DiffViewProps {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  /** By default side by side, and unified under 900 px. */
  view?: 'unified' | 'side_by_side' | undefined;
}

/** What changed between two texts. Signs in the gutter say it without colour; unchanged stretches are folded. */
export function DiffView({ before, after, beforeLabel, afterLabel, view }: DiffViewProps) {
  const narrow = useNarrow(900);
  const [all, setAll] = useState(false);
  const [a, b] = [textLines(before), textLines(after)];
  const lines = lineDiff(a.lines, b.lines);
  const parts: readonly DiffPart[] = all ? [{ kind: 'lines', lines }] : withContext(lines, CONTEXT);
  const unified = view ? view === 'unified' : narrow;

  return (
    <div className="fs-diff">
      <Sideways label={`Changes from ${beforeLabel} to ${afterLabel}`} className="fs-code">
        <table className="fs-diff-table" data-view={unified ? 'unified' : 'side'}>
          {!unified && <SideColumns />}
          <thead>
            {unified ? (
              <UnifiedHead label={`${beforeLabel}, ${afterLabel}`} />
            ) : (
              <SideHead labels={[beforeLabel, afterLabel]} />
            )}
          </thead>
          {parts.map((part, at) =>
            part.kind === 'skipped' ? (
              <Skipped key={at} count={part.count} columns={unified ? 4 : 6} onShow={() => setAll(true)} />
            ) : (
              <tbody key={at}>
                {unified ? <UnifiedRows lines={part.lines} /> : <SideRows lines={part.lines} />}
              </tbody>
            ),
          )}
        </table>
      </Sideways>
      <NewlineNote missing={!a.endsWithNewline && beforeLabel} />
      <NewlineNote missing={!b.endsWithNewline && afterLabel} />
    </div>
  );
}

const signs = { same: ' ', added: '+', removed: '-' };
const spoken = { same: '', added: 'added', removed: 'removed' };

// Fixed columns: two halves of the same width, whatever stands in them.
function SideColumns() {
  const half = (
    <>
      <col className="fs-diff-number-column" />
      <col className="fs-diff-sign-column" />
      <col />
    </>
  );
  return (
    <colgroup>
      {half}
      {half}
    </colgroup>
  );
}

function UnifiedHead({ label }: { label: string }) {
  return (
    <tr>
      <th scope="col" colSpan={4}>
        {label}
      </th>
    </tr>
  );
}

function SideHead({ labels }: { labels: readonly string[] }) {
  return (
    <tr>
      {labels.map((label) => (
        <th key={label} scope="col" colSpan={3}>
          {label}
        </th>
      ))}
    </tr>
  );
}

function UnifiedRows({ lines }: { lines: readonly DiffLine[] }) {
  return lines.map((line) => (
    <tr key={`${line.before}-${line.after}`} data-kind={line.kind}>
      <td className="fs-diff-number">{line.before}</td>
      <td className="fs-diff-number">{line.after}</td>
      <LineCells line={line} />
    </tr>
  ));
}

function SideRows({ lines }: { lines: readonly DiffLine[] }) {
  return sideBySide(lines).map(({ left, right }, at) => (
    <tr key={at}>
      <td className="fs-diff-number" data-kind={left?.kind}>
        {left?.before}
      </td>
      <LineCells line={left} />
      <td className="fs-diff-number" data-kind={right?.kind}>
        {right?.after}
      </td>
      <LineCells line={right} />
    </tr>
  ));
}

function LineCells({ line }: { line: DiffLine | null }) {
  if (!line)
    return (
      <td colSpan={2} className="fs-diff-none">
        {NOTHING}
      </td>
    );
  return (
    <>
      <td className="fs-diff-sign" data-kind={line.kind}>
        <span aria-hidden="true">{signs[line.kind]}</span>
        <span className="fs-hidden">{spoken[line.kind]}</span>
      </td>
      <td className="fs-diff-text" data-kind={line.kind}>
        {line.kind === 'same' ? line.text : visibleEnd(line.text)}
      </td>
    </>
  );
}

function Skipped({ count, columns, onShow }: { count: number; columns: number; onShow: () => void }) {
  return (
    <tbody>
      <tr className="fs-diff-skipped">
        <td colSpan={columns}>
          <Button kind="ghost" size="small" onClick={onShow}>
            Show {count} unchanged lines
          </Button>
        </td>
      </tr>
    </tbody>
  );
}

function NewlineNote({ missing }: { missing: string | false }) {
  return missing && <p className="fs-diff-note">{missing} has no newline at the end.</p>;
}
