/** Keys, as printed on them: "Ctrl Enter". A word for the eye; the shortcut itself belongs to the page. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="fs-kbd">{keys}</kbd>;
}
