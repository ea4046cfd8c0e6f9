import type { Remark } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

const PICTURE = /picture:([0-9a-f]{64})/g;

/** The pictures that the texts of a draft show, by hash, with the field of each. */
export function shownPictures(draft: QuestionDraft): { path: string; sha256: string }[] {
  return markdownOf(draft).flatMap(({ path, text }) =>
    [...text.matchAll(PICTURE)].map(([, sha256 = '']) => ({ path, sha256 })),
  );
}

/** Where a text shows a picture that is not stored: it was typed, or came with a text of another organization. */
export function findMissingPictures(draft: QuestionDraft, stored: ReadonlySet<string>): Remark[] {
  return shownPictures(draft)
    .filter(({ sha256 }) => !stored.has(sha256))
    .map(({ path, sha256 }) => ({
      path,
      message: `The picture ${sha256.slice(0, 8)} is not stored; add it again`,
    }));
}

function markdownOf(draft: QuestionDraft): { path: string; text: string }[] {
  const parts =
    draft.kind === 'coding'
      ? draft.cases.map(({ explanation }, at) => ({ path: `cases.${at}.explanation`, text: explanation }))
      : draft.choices.flatMap(({ text, explanation }, at) => [
          { path: `choices.${at}.text`, text },
          { path: `choices.${at}.explanation`, text: explanation },
        ]);
  return [{ path: 'statement', text: draft.statement }, ...parts];
}
