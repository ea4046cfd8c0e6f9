// Bounded, or a text of nothing but `![` would be searched to its end from each of them.
const PICTURE = /(!\[[^\]\n]{0,500}\]\()((?:\.\/)?)([^()\s]{1,500})(?=[)\s])/g;
const STORED = /^picture:([0-9a-f]{64})$/;

/** The text with the names of picture files in place of the hashes that `nameOf` knows. */
export function withFileNames(text: string, nameOf: (sha256: string) => string | undefined): string {
  return text.replace(PICTURE, (whole, begin: string, dot: string, target: string) => {
    const name = dot === '' ? nameOf(STORED.exec(target)?.[1] ?? '') : undefined;
    return name === undefined ? whole : begin + name;
  });
}

/** The text with hashes in place of the names of picture files that `hashOf` knows. */
export function withHashes(text: string, hashOf: (file: string) => string | undefined): string {
  return text.replace(PICTURE, (whole, begin: string, _dot: string, target: string) => {
    const hash = hashOf(target);
    return hash === undefined ? whole : `${begin}picture:${hash}`;
  });
}

/** What the pictures of a text name: files, addresses, hashes. */
export function pictureTargets(text: string): string[] {
  return [...text.matchAll(PICTURE)].map((match) => match[3] ?? '');
}

/** The hashes of the stored pictures that a text shows. */
export function storedPictures(text: string): string[] {
  return pictureTargets(text).flatMap((target) => STORED.exec(target)?.[1] ?? []);
}
