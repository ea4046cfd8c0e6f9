import { lazy, Suspense } from 'react';

const Plain = lazy(() => import('./markdown/plain-markdown.tsx').then((m) => ({ default: m.PlainMarkdown })));
const WithMaths = lazy(() =>
  import('./markdown/maths-markdown.tsx').then((m) => ({ default: m.MathsMarkdown })),
);

/**
 * Text that an author wrote: Markdown with tables and LaTeX maths between dollars, sanitised. Headings begin below
 * the page's own. The formula setter is loaded only where a dollar stands; until it is there the text can be read
 * as it was typed.
 */
export function Markdown({ text }: { text: string }) {
  const Rendered = text.includes('$') ? WithMaths : Plain;
  return (
    <div className="fs-prose">
      <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  );
}
