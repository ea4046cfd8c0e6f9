/* The list as it was last narrowed, so that the way back leads to where one came from and not to the beginning. */

const KEY = 'fairshot.candidates';

/** Keeps the address of the list for this window; the address of where one goes next is not one. */
export function rememberList(address: string): void {
  if (!/\/candidates(\?|$)/.test(address)) return;
  try {
    sessionStorage.setItem(KEY, address);
  } catch {
    // A browser that keeps nothing still has its back button.
  }
}

/** Where the list was left, if it was one of this organization. */
export function lastList(home: string): string {
  const fresh = `${home}/candidates`;
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept?.startsWith(`${fresh}?`) ? kept : fresh;
  } catch {
    return fresh;
  }
}
