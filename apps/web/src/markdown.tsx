import { lazy, Suspense } from 'react';

import { isTooTangled } from './markdown/is-too-tangled.ts';
import { AsTyped, ShownAsTyped } from './markdown/shown-as-typed.tsx';

const Plain = lazy(() => import('./markdown/plain-markdown.tsx').then((m) => ({ default: m.PlainMarkdown })));
const WithMaths = lazy(() =>
  import('./markdown/maths-markdown.tsx').then((m) => ({ default: m.MathsMarkdown })),
);

/**
 * Text that an author wrote: Markdown with tables and LaTeX maths between dollars, sanitised. Headings begin below
 * the page's own. The formula setter is loaded only where a dollar stands; until it is there, and where a text is
 * made to hurt, it can be read as it was typed.
 */
export function Markdown({ text }: { text: string }) {
  const Rendered = text.includes('$') ? WithMaths : Plain;
  return (
    <div className="fs-prose">
      {isTooTangled(text) ? (
        <AsTyped text={text} />
      ) : (
        <ShownAsTyped text={text}>
          <Suspense fallback={<AsTyped text={text} />}>
            <Rendered text={text} />
          </Suspense>
        </ShownAsTyped>
      )}
    </div>
  );
}
