import type { StoredContent } from '@fairshot/contracts/questions/authoring.contract';
import { useMemo } from 'react';

import { useEditing, useStoredQuestion } from '../editing/use-editing.ts';

/** Size and nature of contents by their hash: what the saved draft names, and what was stored from this page. */
export function useContents(): (sha256: string) => StoredContent | undefined {
  const { stored } = useEditing();
  const { contents } = useStoredQuestion();
  const saved = useMemo(() => new Map(contents.map((content) => [content.sha256, content])), [contents]);
  return (sha256) => saved.get(sha256) ?? stored.get(sha256);
}
