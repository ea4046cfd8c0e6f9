import { CodeLine } from './code-line.tsx';
import { codeTokens } from './code-tokens.tsx';
import { Sideways } from './sideways.tsx';

interface CodeBlockProps {
  /** The name of what is shown: "Reference solution". */
  label: string;
  code: string;
  /** Colours it; without one the text stays plain, as for the output of a program. */
  language?: string | undefined;
  /** Lines to point at, counted from 1, and why: pasted, or the line an error names. */
  marked?: ReadonlyMap<number, 'paste' | 'current'> | undefined;
  /** No numbers: for input, output and messages. */
  bare?: boolean | undefined;
}

/** A program to read. Its numbers cannot be selected, so that what is copied is the program. */
export function CodeBlock({ label, code, language, marked, bare }: CodeBlockProps) {
  if (bare)
    return (
      <Sideways label={label}>
        <pre className="fs-io">{code}</pre>
      </Sideways>
    );
  const lines = language
    ? codeTokens(code, language)
    : code.split('\n').map((text) => [{ kind: 'plain' as const, text }]);
  return (
    <Sideways label={label} className="fs-code">
      <pre className="fs-code-lines">
        {lines.map((tokens, at) => (
          <span key={at} className="fs-code-line" data-mark={marked?.get(at + 1)}>
            <span className="fs-code-number" data-number={at + 1} />
            <span className="fs-code-text">
              <CodeLine tokens={tokens} />
              {'\n'}
            </span>
          </span>
        ))}
      </pre>
    </Sideways>
  );
}
