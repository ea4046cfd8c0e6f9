import type { DiffLine } from './line-diff.tsx';

/** One row of the side-by-side view; a removed line stands beside the added one that took its place. */
export interface DiffRow {
  left: DiffLine | null;
  right: DiffLine | null;
}

/** A stretch of lines, or how many unchanged ones were left out. */
export type DiffPart = { kind: 'lines'; lines: readonly DiffLine[] } | { kind: 'skipped'; count: number };

/** Leaves out unchanged lines further than `context` from any change; a gap of one or two lines is not worth a gap. */
export function withContext(lines: readonly DiffLine[], context: number): readonly DiffPart[] {
  const near = lines.map(() => false);
  for (const [at, line] of lines.entries())
    if (line.kind !== 'same') near.fill(true, Math.max(0, at - context), at + context + 1);

  const parts: { kind: 'lines' | 'skipped'; lines: DiffLine[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const kind = near[at] ? 'lines' : 'skipped';
    if (parts.at(-1)?.kind !== kind) parts.push({ kind, lines: [] });
    parts.at(-1)?.lines.push(line);
  }
  return parts.map((part) =>
    part.kind === 'skipped' && part.lines.length > 2
      ? { kind: 'skipped', count: part.lines.length }
      : { kind: 'lines', lines: part.lines },
  );
}

/** Pairs the lines for the side-by-side view. */
export function sideBySide(lines: readonly DiffLine[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let firstOpen = 0; // the first row of this change whose right side is still free
  for (const line of lines) {
    if (line.kind === 'removed') {
      rows.push({ left: line, right: null });
      continue;
    }
    const open = line.kind === 'added' ? rows[firstOpen] : undefined;
    if (open) open.right = line;
    else rows.push({ left: line.kind === 'same' ? line : null, right: line });
    firstOpen = line.kind === 'same' ? rows.length : firstOpen + 1;
  }
  return rows;
}
