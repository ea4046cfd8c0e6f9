import { useEffect } from 'react';

import { useEditorSettings } from './editor/editor-settings.ts';

/** Draws the whole sitting with more contrast where its candidate wants it, as the system's own setting would. */
export function usePageContrast(): void {
  const { highContrast } = useEditorSettings();
  useEffect(() => {
    if (!highContrast) return undefined;
    document.documentElement.dataset.contrast = 'more';
    return () => {
      delete document.documentElement.dataset.contrast;
    };
  }, [highContrast]);
}
