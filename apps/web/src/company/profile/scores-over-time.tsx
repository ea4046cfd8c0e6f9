import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';

import { day } from '../format.ts';

interface Scored {
  id: string;
  percent: number;
  title: string;
  at: string;
}

/** One bar a score in the order of time; from the second score on, since one alone is no course. */
export function ScoresOverTime({ sittings }: { sittings: readonly CandidateListItem[] }) {
  const scores = scoredOf(sittings);
  if (scores.length < 2) return null;
  return (
    <figure>
      <figcaption>
        <h2 className="mb-2">Scores over time</h2>
      </figcaption>
      <div className="flex h-28 items-end gap-2 border-b border-control" aria-hidden="true">
        {scores.map((score) => (
          <span key={score.id} className="flex max-w-[64px] flex-1 flex-col items-center justify-end">
            <span className="text-11 text-text-2">{score.percent} %</span>
            <span className="min-h-px w-full bg-series-1" style={{ height: `${score.percent * 0.88}px` }} />
          </span>
        ))}
      </div>
      <ol className="fs-hidden">
        {scores.map((score) => (
          <li key={score.id}>{`${score.title}, ${day(score.at)}: ${score.percent} %`}</li>
        ))}
      </ol>
    </figure>
  );
}

function scoredOf(sittings: readonly CandidateListItem[]): Scored[] {
  return sittings
    .flatMap(({ invitationId: id, scoreMillipoints, maxPoints, startedAt, assessment }) =>
      scoreMillipoints === undefined || !maxPoints || !startedAt
        ? []
        : [
            {
              id,
              percent: Math.round(scoreMillipoints / maxPoints / 10),
              title: assessment.title,
              at: startedAt,
            },
          ],
    )
    .toSorted((a, b) => a.at.localeCompare(b.at));
}
