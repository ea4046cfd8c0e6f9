/** The rows of a long table that are drawn: those in view and some around, so that scrolling never meets a gap. */
export interface RowWindow {
  from: number;
  to: number;
}

const AROUND = 12;

/** Which rows to draw, by how far the box is scrolled. */
export function rowWindow(scrollTop: number, height: number, rowHeight: number, rows: number): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const shown = Math.ceil(height / rowHeight);
  return {
    from: Math.max(0, Math.min(first, rows - 1) - AROUND),
    to: Math.min(rows, first + shown + AROUND),
  };
}

/** Where the focus goes by a key in a grid of so many rows and columns; undefined for other keys. */
export function moveByKey(
  key: string,
  { row, column }: { row: number; column: number },
  size: { rows: number; columns: number; page: number },
): { row: number; column: number } | undefined {
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.min(Math.max(nextRow, 0), size.rows - 1),
    column: Math.min(Math.max(nextColumn, 0), size.columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + size.page, column);
    case 'PageUp':
      return to(row - size.page, column);
    case 'Home':
      return to(0, column);
    case 'End':
      return to(size.rows - 1, column);
    default:
      return undefined;
  }
}
