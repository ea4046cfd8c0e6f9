import { EDITOR_FROM_PX } from './editor-width.ts';

/**
 * Fetches the code editor while a candidate reads the landing page, so that the sitting opens with it. Waits until
 * the page is idle, and leaves it to the sitting on small screens and where data is to be saved.
 */
export function preloadEditor(): void {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (window.innerWidth < EDITOR_FROM_PX || connection?.saveData) return;
  const fetchEditor = () => void import('./monaco-editor.tsx').catch(() => undefined); // the sitting asks again
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetchEditor, { timeout: 5_000 });
  else setTimeout(fetchEditor, 2_000);
}
