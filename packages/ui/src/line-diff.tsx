/** One line of a comparison: in both texts, or only in the older or the newer. Numbers count from 1. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
  before: number | null;
  after: number | null;
}

/**
 * The shortest set of removed and added lines between `a` and `b`, in their order.
 *
 * Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): walks the edit graph diagonal by diagonal and keeps
 * each frontier to walk back. Memory grows with the square of the number of differences, hence `mostDifferences`:
 * beyond it everything is shown as removed and added, which for such texts is what a reader sees anyway.
 */
export function lineDiff(
  a: readonly string[],
  b: readonly string[],
  mostDifferences = 2000,
): readonly DiffLine[] {
  const frontiers = walk(a, b, mostDifferences);
  return frontiers ? walkBack(a, b, frontiers) : replaceAll(a, b);
}

type Frontier = ReadonlyMap<number, number>;

// A frontier holds, per diagonal k = x - y, how far along `a` the path with the given number of differences reaches.
function walk(a: readonly string[], b: readonly string[], most: number): readonly Frontier[] | null {
  const frontiers: Frontier[] = [];
  let last: Frontier = new Map([[1, 0]]);
  for (let differences = 0; differences <= Math.min(most, a.length + b.length); differences++) {
    const next = new Map<number, number>();
    frontiers.push(last);
    for (let k = -differences; k <= differences; k += 2) {
      let x = startOn(k, differences, last);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return [...frontiers, next];
    }
    last = next;
  }
  return null;
}

function startOn(k: number, differences: number, last: Frontier): number {
  const down = last.get(k + 1) ?? -1;
  const right = last.get(k - 1) ?? -1;
  return k === -differences || (k !== differences && right < down) ? down : right + 1;
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  frontiers: readonly Frontier[],
): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let [x, y] = [a.length, b.length];
  for (let differences = frontiers.length - 2; differences >= 0; differences--) {
    const last = frontiers[differences] ?? new Map<number, number>();
    const start = startOn(x - y, differences, last);
    while (x > start) {
      x--;
      y--;
      lines.push({ kind: 'same', text: a[x] ?? '', before: x + 1, after: y + 1 });
    }
    if (differences === 0) break;
    if (start === last.get(x - y + 1)) {
      y--;
      lines.push({ kind: 'added', text: b[y] ?? '', before: null, after: y + 1 });
    } else {
      x--;
      lines.push({ kind: 'removed', text: a[x] ?? '', before: x + 1, after: null });
    }
  }
  return lines.toReversed();
}

function replaceAll(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  return [
    ...a.map((text, at): DiffLine => ({ kind: 'removed', text, before: at + 1, after: null })),
    ...b.map((text, at): DiffLine => ({ kind: 'added', text, before: null, after: at + 1 })),
  ];
}
