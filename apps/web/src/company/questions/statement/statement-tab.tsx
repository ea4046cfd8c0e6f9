import { SplitPane } from '@fairshot/ui/split-pane';
import { Segments } from '@fairshot/ui/segments';
import { useNarrow } from '@fairshot/ui/use-narrow';
import { useDeferredValue, useState } from 'react';

import { Markdown } from '../../../markdown.tsx';
import { useDraftState, useEditing, useFieldError } from '../editing/use-editing.ts';
import { MarkdownField } from './markdown-field.tsx';
import { QuestionFacts } from './question-facts.tsx';

/** What is asked, written on one side and seen as candidates see it on the other; under 900 px one at a time. */
export function StatementTab() {
  const isNarrow = useNarrow(900);
  const [only, setOnly] = useState<'first' | 'second'>('first');
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <QuestionFacts />
      {isNarrow && (
        <div className="px-5 pb-2">
          <Segments
            label="Statement"
            value={only}
            onValueChange={setOnly}
            segments={[
              { value: 'first', label: 'Write' },
              { value: 'second', label: 'Preview' },
            ]}
          />
        </div>
      )}
      <div className="flex min-h-[420px] flex-1 border-t border-line [&>*]:flex-1">
        <SplitPane
          label="Resize source and preview"
          direction="columns"
          remember="question-statement"
          initial={50}
          least={280}
          only={isNarrow ? only : undefined}
          first={<Source />}
          second={<Preview />}
        />
      </div>
    </div>
  );
}

function Source() {
  const { keeper, readOnly } = useEditing();
  const statement = useDraftState((state) => state.draft.statement);
  return (
    <div className="h-full px-5 py-3" data-field="statement">
      <MarkdownField
        fills
        label="Statement"
        value={statement}
        readOnly={readOnly}
        error={useFieldError('statement')}
        onChange={(text) => keeper.change((draft) => ({ ...draft, statement: text }))}
      />
    </div>
  );
}

function Preview() {
  const title = useDraftState((state) => state.draft.title);
  const statement = useDeferredValue(useDraftState((state) => state.draft.statement));
  return (
    <section className="h-full overflow-auto px-5 py-3" aria-label="Preview">
      <h2 className="mb-3 text-22 font-semibold [overflow-wrap:anywhere]">{title}</h2>
      {statement.trim() === '' ? (
        <p className="text-text-2">What you write stands here as candidates see it.</p>
      ) : (
        <Markdown text={statement} />
      )}
    </section>
  );
}
