import { toMinute, toSecond } from './clock-words.tsx';
import { QuestionLane, RunLane, SubmissionLane, TypingLane, WindowLane } from './track-lanes.tsx';
import { type TrackFacts, trackList, trackSummary } from './track-words.tsx';

interface TrackProps extends TrackFacts {
  /** The moment that is looked at, epoch ms: a line through all lanes with its time. */
  playhead?: number | undefined;
}

/**
 * An attempt as a line of time: questions, typing, runs and submissions, and what left the window. The drawing has one
 * summary; every mark is also an item of the list below it, which is what keyboards and screen readers use.
 */
export function Track({ playhead, ...facts }: TrackProps) {
  const { from, to } = facts;
  const place = (at: number) =>
    `${Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100)).toFixed(2)}%`;
  const marks = trackList(facts);
  return (
    <figure className="fs-track">
      <div className="fs-track-drawing" role="img" aria-label={trackSummary(facts)}>
        <QuestionLane questions={facts.questions} place={place} />
        <TypingLane typing={facts.typing} place={place} from={from} to={to} />
        <div className="fs-track-acts">
          <RunLane runs={facts.runs} place={place} />
          <SubmissionLane submissions={facts.submissions} place={place} />
        </div>
        {(facts.window?.length ?? 0) > 0 && <WindowLane window={facts.window ?? []} place={place} />}
        <div className="fs-track-ticks">
          {ticks(from, to).map((at) => (
            <span key={at} style={{ left: place(at) }}>
              {toMinute(at)}
            </span>
          ))}
        </div>
        {playhead !== undefined && (
          <div className="fs-track-playhead" style={{ left: place(playhead) }}>
            <span>{toSecond(playhead)}</span>
          </div>
        )}
      </div>
      <details className="fs-track-list">
        <summary>{marks.length} marks as a list</summary>
        <ol>
          {marks.map((mark) => (
            <li key={`${mark.at}${mark.words}`}>
              <span className="fs-track-time">{toSecond(mark.at)}</span> {mark.words}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

// Thirds: begin, two between, end. More labels than that run into each other on a phone.
function ticks(from: number, to: number): readonly number[] {
  return [0, 1, 2, 3].map((part) => from + ((to - from) * part) / 3);
}
