import 'katex/dist/katex.min.css';

import ReactMarkdown from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';

import { authorComponents } from './author-components.tsx';

/** The two class names by which the formula setter finds formulas; nothing else is let through for it. */
const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display'] as [string, RegExp, string, string]],
  },
};
/** Untrusted: no links, no images, no HTML out of a formula; a broken one is shown as typed. */
const katex = { trust: false, strict: 'ignore', errorColor: 'var(--bad)', maxExpand: 500 } as const;

/** Sanitised Markdown with maths. Sanitising comes first: what KaTeX makes is ours and needs its styles. */
export function MathsMarkdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, remarkMath]}
      rehypePlugins={[
        [rehypeSanitize, schema],
        [rehypeKatex, katex],
      ]}
      components={authorComponents}
    >
      {text}
    </ReactMarkdown>
  );
}
