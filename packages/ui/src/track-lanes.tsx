import type { TrackFacts, WindowMark } from './track-words.tsx';
import { verdictLook } from './verdict-chip.tsx';

type Place = (at: number) => string;

/** Where the candidate was: one span per question. */
export function QuestionLane({ questions, place }: { questions: TrackFacts['questions']; place: Place }) {
  return (
    <div className="fs-track-questions">
      {questions.map((question) => (
        <span
          key={question.from}
          style={{ left: place(question.from), right: `calc(100% - ${place(question.to)})` }}
        >
          {question.label}
        </span>
      ))}
    </div>
  );
}

const TYPING_PX = 22;

/** Bars, as high as keys per minute; the fastest stretch fills the lane. */
export function TypingLane({
  typing,
  place,
  from,
  to,
}: {
  typing: TrackFacts['typing'];
  place: Place;
  from: number;
  to: number;
}) {
  const fastest = Math.max(1, ...typing.map((stretch) => stretch.keysPerMinute));
  const width = `${Math.min(0.45, (to - from) / 60_000 / 200).toFixed(2)}%`;
  return (
    <svg className="fs-track-typing" width="100%" height={TYPING_PX} aria-hidden="true">
      {typing.map(({ at, keysPerMinute }) => {
        const height = Math.round((keysPerMinute / fastest) * (TYPING_PX - 2));
        return <rect key={at} x={place(at)} y={TYPING_PX - height} width={width} height={height} />;
      })}
    </svg>
  );
}

/** Hollow triangles: runs never count. */
export function RunLane({ runs, place }: { runs: TrackFacts['runs']; place: Place }) {
  return runs.map((at) => (
    <svg
      key={at}
      className="fs-track-run"
      style={{ left: place(at) }}
      viewBox="0 0 9 11"
      width="9"
      height="11"
      aria-hidden="true"
    >
      <path d="M1 1l7 4.5-7 4.5z" />
    </svg>
  ));
}

const signs = { ok: 'M5 9.5l3 3 6-6.5', other: 'M6 6l6 6M12 6l-6 6', neutral: 'M5.5 9h7' };

/** Boxes in the colour of their verdict, with a check, a cross or a dash. */
export function SubmissionLane({
  submissions,
  place,
}: {
  submissions: TrackFacts['submissions'];
  place: Place;
}) {
  return submissions.map(({ at, verdict }) => {
    const { tone } = verdictLook(verdict);
    const sign = tone === 'ok' || tone === 'neutral' ? signs[tone] : signs.other;
    return (
      <svg
        key={at}
        className="fs-track-submission"
        data-tone={tone}
        style={{ left: place(at) }}
        viewBox="0 0 18 18"
        width="18"
        height="18"
        aria-hidden="true"
      >
        <rect x=".5" y=".5" width="17" height="17" rx="2" />
        <path d={sign} />
      </svg>
    );
  });
}

/** Pastes as diamonds, take-overs as bars that end a browser's turn, absences as blocks: solid, hatched for the face, a dotted gap for the connection. */
export function WindowLane({ window, place }: { window: readonly WindowMark[]; place: Place }) {
  return (
    <div className="fs-track-window">
      {window.map((mark) =>
        mark.kind === 'take_over' ? (
          <span key={mark.at} className="fs-track-take-over" style={{ left: place(mark.at) }} />
        ) : mark.kind === 'paste' ? (
          <svg
            key={mark.at}
            className="fs-track-paste"
            data-from-here={mark.fromHere || undefined}
            style={{ left: place(mark.at) }}
            viewBox="0 0 12 12"
            width="12"
            height="12"
            aria-hidden="true"
          >
            <path d="M6 1l5 5-5 5-5-5z" />
          </svg>
        ) : (
          <span
            key={mark.at}
            className="fs-track-absence"
            data-kind={mark.kind}
            style={{ left: place(mark.at), right: `calc(100% - ${place(mark.to)})` }}
          />
        ),
      )}
    </div>
  );
}
