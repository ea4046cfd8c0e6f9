/** What the Kattis format allows in a name, and every file system keeps. */
const SAFE = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,58}[A-Za-z0-9])?$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a name can be a file's on every system, as it stands. */
export function isSafeName(name: string): boolean {
  return SAFE.test(name) && !RESERVED.test(name);
}

/** A name that a file can have and a person recognises: the letters and digits that ASCII has a form of. */
export function plainName(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return isSafeName(plain) ? plain : otherwise;
}

/** Gives out names, none twice, also where a file system takes large letters for small ones. */
export class FreeNames {
  readonly #taken = new Set<string>();

  /** The name as it stands, if it is free: then nobody else gets it. */
  claim(name: string): boolean {
    if (this.#taken.has(name.toLowerCase())) return false;
    this.#taken.add(name.toLowerCase());
    return true;
  }

  /** The name, or the first free one of `name-2`, `name-3`… */
  next(name: string, ending = ''): string {
    let free = name + ending;
    for (let at = 2; !this.claim(free); at++) free = `${name}-${at}${ending}`;
    return free;
  }
}
