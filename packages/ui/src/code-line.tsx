import type { CodeToken } from './code-tokens.tsx';

/** The pieces of one line in their colours. */
export function CodeLine({ tokens }: { tokens: readonly CodeToken[] }) {
  return tokens.map((token, at) =>
    token.kind === 'plain' ? (
      token.text
    ) : (
      <span key={at} data-syn={token.kind}>
        {token.text}
      </span>
    ),
  );
}
