import { useNarrow } from '@fairshot/ui/use-narrow';
import { lazy, Suspense } from 'react';

import type { EditorProps } from './editor-props.ts';
import { PlainEditor } from './plain-editor.tsx';
import { EDITOR_FROM_PX } from './editor-width.ts';

const Editor = lazy(() => loadEditor(false));
const EditorWithSuggestions = lazy(() => loadEditor(true));

/**
 * The editor that fits the screen. Until the code editor is there, and should it never arrive, the same text stands
 * in a plain area: a slow network costs comfort, not time.
 */
export function CodeEditor(props: EditorProps) {
  const isSmall = useNarrow(EDITOR_FROM_PX);
  if (isSmall) return <PlainEditor {...props} />;
  const Fitting = props.suggestions ? EditorWithSuggestions : Editor;
  return (
    <Suspense fallback={<PlainEditor {...props} readOnly />}>
      <Fitting {...props} />
    </Suspense>
  );
}

// What completes must be there before the editor is made; where it is not allowed it is never even loaded.
async function loadEditor(suggestions: boolean) {
  try {
    if (suggestions) await import('./monaco-suggestions.ts');
    const { MonacoEditor } = await import('./monaco-editor.tsx');
    return { default: MonacoEditor };
  } catch {
    return { default: PlainEditor };
  }
}
