/**
 * Ctrl W means a word or a region in the key maps, and the end of the page to a browser, which keeps it for itself. So
 * the browser asks before the page goes while Control is held in the editor. Returns how to stop.
 */
export function holdWhileControl(editor: HTMLElement): () => void {
  let isHeld = false;
  const listen = (event: KeyboardEvent) => {
    isHeld = event.ctrlKey && event.target instanceof Node && editor.contains(event.target);
  };
  const letGo = () => {
    isHeld = false;
  };
  const ask = (event: BeforeUnloadEvent) => {
    if (isHeld) event.preventDefault();
  };
  window.addEventListener('keydown', listen, true);
  window.addEventListener('keyup', listen, true);
  window.addEventListener('blur', letGo);
  window.addEventListener('beforeunload', ask);
  return () => {
    window.removeEventListener('keydown', listen, true);
    window.removeEventListener('keyup', listen, true);
    window.removeEventListener('blur', letGo);
    window.removeEventListener('beforeunload', ask);
  };
}
