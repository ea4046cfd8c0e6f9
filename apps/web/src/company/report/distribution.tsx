interface DistributionProps {
  /** Scores of all graded attempts, in percent. */
  percents: readonly number[];
  mine: number;
  version: number;
}

const BINS = 10;
/** Fewer say nothing about anybody, and would nearly name the others. */
const FEWEST = 5;

/** How the scores of all who sat this version lie, with this one marked. The sentence says the same in words. */
export function Distribution({ percents, mine, version }: DistributionProps) {
  if (percents.length < FEWEST)
    return (
      <div>
        <h2 className="fs-label">{`Among those who sat version ${version}`}</h2>
        <p className="mt-2 text-text-2">Too few have sat it to compare: {percents.length} so far.</p>
      </div>
    );
  const bins = binned(percents);
  const highest = Math.max(...bins);
  const below = Math.round((percents.filter((percent) => percent < mine).length / percents.length) * 100);
  return (
    <figure>
      <figcaption className="flex justify-between gap-4">
        <span className="fs-label">{`Among ${percents.length} who sat version ${version}`}</span>
        <span className="text-12">
          better than <b>{below} %</b>
        </span>
      </figcaption>
      <div className="mt-2 flex h-20 items-end gap-1 border-b border-control" aria-hidden="true">
        {bins.map((amount, at) => (
          <span
            key={at}
            className={`min-h-px flex-1 border-t ${at === binOf(mine) ? 'border-accent bg-accent' : 'border-series-2 bg-track-ground'}`}
            style={{ height: `${(amount / highest) * 100}%` }}
          />
        ))}
      </div>
      <div className="mt-1 flex justify-between text-11 text-text-3">
        <span>0 %</span>
        <span>{`median ${Math.round(median(percents))} %`}</span>
        <span>100 %</span>
      </div>
    </figure>
  );
}

function binOf(percent: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(percent / (100 / BINS))));
}

function binned(percents: readonly number[]): number[] {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const percent of percents) bins[binOf(percent)] = (bins[binOf(percent)] ?? 0) + 1;
  return bins;
}

function median(percents: readonly number[]): number {
  const sorted = [...percents].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
