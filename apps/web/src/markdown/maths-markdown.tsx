import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';

import { authorComponents } from './author-components.tsx';
import { displayLoneFormulas } from './display-lone-formulas.ts';
import { Formula } from './formula.tsx';
import { safeSchema, safeUrl } from './safe-schema.ts';

/** The two class names by which formulas are found; nothing else is let through for them. */
const schema = {
  ...safeSchema,
  attributes: {
    ...safeSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display'] as [string, RegExp, string, string]],
  },
};

interface CodeProps {
  className?: string | undefined;
  children?: ReactNode;
}

/** Formulas arrive as code that is marked as maths. */
function Code({ className = '', children }: CodeProps) {
  const isDisplayed = className.includes('math-display');
  if (!isDisplayed && !className.includes('math-inline'))
    return <code className={className}>{children}</code>;
  return <Formula tex={typeof children === 'string' ? children : ''} isDisplayed={isDisplayed} />;
}

const components: Components = {
  ...authorComponents,
  code: ({ className, children }) => <Code className={className}>{children}</Code>,
  // A displayed formula comes inside a block of code, which it is not.
  pre: (props) => {
    const Block = authorComponents.pre as (props: object) => ReactNode;
    const [child] = props.node?.children ?? [];
    const classes = child?.type === 'element' ? String(child.properties['className']) : '';
    return classes.includes('math-display') ? props.children : <Block {...props} />;
  },
};

/** Sanitised Markdown with maths. Sanitising comes first: what KaTeX makes is ours and needs its styles. */
export function MathsMarkdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, remarkMath, displayLoneFormulas]}
      rehypePlugins={[[rehypeSanitize, schema]]}
      components={components}
      urlTransform={safeUrl}
    >
      {text}
    </ReactMarkdown>
  );
}
