/** Below this a plain text area takes the editor's place, so nothing is fetched for it. */
export const EDITOR_FROM_PX = 768;
