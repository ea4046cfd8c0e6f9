/** What one proof found. It holds only while `faults` is empty; figures are printed either way. */
export interface Outcome {
  figures: Record<string, number>;
  /** Each broken promise, in words, with what was seen. */
  faults: string[];
}

/** The value below which this share of all lies; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}
