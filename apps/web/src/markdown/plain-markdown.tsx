import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

import { authorComponents } from './author-components.tsx';
import { safeSchema, safeUrl } from './safe-schema.ts';

/** Sanitised Markdown without maths. */
export function PlainMarkdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[[rehypeSanitize, safeSchema]]}
      components={authorComponents}
      urlTransform={safeUrl}
    >
      {text}
    </ReactMarkdown>
  );
}
