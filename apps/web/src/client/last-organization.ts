const KEY = 'fairshot.organization';

/** The organization whose pages this browser showed last; where one may keep nothing, none. */
export function lastOrganization(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberOrganization(slug: string): void {
  try {
    localStorage.setItem(KEY, slug);
  } catch {
    // A private window may refuse; then the first organization is shown next time.
  }
}
