/**
 * Orders names as people number them: `2` before `10`, `2-small` before `10-large`. Runs of ASCII digits compare by
 * value, whatever their length; everything else by UTF-16 code unit, so that the order is the same on every machine.
 * Names that differ only in leading zeros keep a fixed order. Never 0 for different names.
 */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(RUNS) ?? [];
  const right = b.match(RUNS) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareRuns(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

const RUNS = /\d+|\D+/g;

function compareRuns(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compareText(a, b);
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || compareText(left, right);
}

function isNumber(run: string): boolean {
  return /^\d/.test(run);
}

function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
