import type { ReactNode } from 'react';
import { differingPart, sampleDifference } from './sample-difference.tsx';
import { textLines, visibleEnd } from './text-lines.tsx';

interface SampleComparisonProps {
  input: string;
  expected: string;
  /** What the program wrote; `null` before it ran. */
  actual: string | null;
  /** What it wrote to standard error, if anything. */
  errors?: string | undefined;
}

/** Input, expected output and the program's own, with the difference underlined and said in a sentence. */
export function SampleComparison({ input, expected, actual, errors }: SampleComparisonProps) {
  const difference = actual === null ? null : sampleDifference(expected, actual);
  return (
    <div className="fs-compare">
      <Well label="Input">{input}</Well>
      <Well label="Expected">
        {difference ? <Marked text={expected} other={actual ?? ''} tone="ok" /> : expected}
      </Well>
      <Well label="Your output">
        {actual === null ? (
          <span className="fs-compare-none">Not run yet</span>
        ) : difference ? (
          <Marked text={actual} other={expected} tone="bad" />
        ) : (
          actual
        )}
      </Well>
      {difference && <p className="fs-compare-sentence">{difference.sentence}</p>}
      {errors && <Well label="Error output">{errors}</Well>}
    </div>
  );
}

function Well({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fs-compare-well">
      <div className="fs-label">{label}</div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long output scrolls and must be reachable */}
      <pre className="fs-io" tabIndex={0} role="group" aria-label={label}>
        {children}
      </pre>
    </div>
  );
}

function Marked({ text, other, tone }: { text: string; other: string; tone: 'ok' | 'bad' }) {
  const { lines, endsWithNewline } = textLines(text);
  const others = textLines(other);
  return (
    <>
      {lines.map((line, at) => (
        <span key={at}>
          <MarkedLine line={line} other={others.lines[at]} tone={tone} />
          {'\n'}
        </span>
      ))}
      {!endsWithNewline && others.endsWithNewline && (
        <span className="fs-compare-none">no newline at the end</span>
      )}
    </>
  );
}

function MarkedLine({ line, other, tone }: { line: string; other: string | undefined; tone: 'ok' | 'bad' }) {
  if (line === other) return line;
  const [from, to] = other === undefined ? [0, line.length] : differingPart(line, other);
  const shown = visibleEnd(line);
  return (
    <>
      {line.slice(0, from)}
      <mark data-tone={tone}>{shown.slice(from, to)}</mark>
      {shown.slice(to)}
    </>
  );
}
