import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { storedPictures, withFileNames } from './markdown-pictures.ts';

const ENDINGS = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
]);

interface NamedPictures {
  /** A text of the question with its pictures under their files' names. */
  markdown(text: string): string;
  pictures: { file: string; sha256: string }[];
}

/** Names the pictures that a question shows, by a name that none of its texts holds already. */
export function nameMarkdownPictures(
  draft: QuestionDraft,
  mediaTypes: ReadonlyMap<string, string>,
): NamedPictures {
  const texts = textsOf(draft);
  const files = new Map<string, string>();
  let number = 0;
  for (const sha256 of new Set(texts.flatMap(storedPictures))) {
    const ending = ENDINGS.get(mediaTypes.get(sha256) ?? '');
    if (ending === undefined) continue;
    let file: string;
    do file = `picture-${++number}.${ending}`;
    while (texts.some((text) => text.includes(file)));
    files.set(sha256, file);
  }
  return {
    markdown: (text) => withFileNames(text, (sha256) => files.get(sha256)),
    pictures: [...files].map(([sha256, file]) => ({ sha256, file })),
  };
}

/** Everything in a question that is Markdown. */
export function textsOf(draft: QuestionDraft): string[] {
  const more =
    draft.kind === 'coding'
      ? draft.cases.map(({ explanation }) => explanation)
      : draft.choices.flatMap(({ text, explanation }) => [text, explanation]);
  return [draft.statement, ...more];
}
