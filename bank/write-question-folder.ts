import { LANGUAGES } from '@fairshot/contracts/questions/language';
import type { CodingDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { placeCases, type PlacedCase, type PlacedGroup } from './place-cases.ts';
import { nameMarkdownPictures } from './place-pictures.ts';
import { placeSolutions } from './place-solutions.ts';
import { EXTENSIONS, STARTER_FILES } from './program-files.ts';
import { encodeText, endLine } from './text-file.ts';
import { writeGrading, writeSheet } from './write-sheet.ts';

/** A file of a question's folder: its bytes, or the hash of what is stored. */
export type FolderFile = { path: string } & (
  | { bytes: Uint8Array }
  | { dataSha256: string }
  | { pictureSha256: string }
);

/** What a draft does not hold itself. */
export interface WriteOptions {
  /** Written down, so that an import finds the question again. */
  origin?: string;
  /** Media types of the stored pictures by hash; one that is not here stays a hash in the text. */
  pictures: ReadonlyMap<string, string>;
}

/** A question as the files of its folder; `readQuestionFolder` makes exactly the same draft of them. */
export function writeQuestionFolder(draft: QuestionDraft, options: WriteOptions): FolderFile[] {
  const { markdown, pictures } = nameMarkdownPictures(draft, options.pictures);
  const statement = [
    textFile('problem_statement/problem.md', markdown(draft.statement)),
    ...pictures.map(({ file, sha256 }) => ({ path: `problem_statement/${file}`, pictureSha256: sha256 })),
  ];
  if (draft.kind === 'multiple_choice') {
    const choices = draft.choices.map(({ text, explanation, ...rest }) => ({
      text: markdown(text),
      explanation: markdown(explanation),
      ...rest,
    }));
    return [textFile('problem.yaml', writeSheet({ ...draft, choices }, options.origin)), ...statement];
  }
  const { cases, groups } = placeCases(draft);
  const solutions = placeSolutions(draft.solutions);
  return [
    textFile('problem.yaml', writeSheet(draft, options.origin, { cases, groups, solutions })),
    ...statement,
    ...groups.flatMap((group) => gradingFile(group, cases)),
    ...cases.flatMap((placed) => caseFiles(placed, markdown)),
    ...programFiles(draft),
    ...solutions.map(({ path, solution }) => textFile(`submissions/${path}`, solution.source)),
  ];
}

function textFile(path: string, text: string): FolderFile {
  return { path, bytes: encodeText(text) };
}

function gradingFile(group: PlacedGroup, cases: readonly PlacedCase[]): FolderFile[] {
  if (group.folder === undefined) return [];
  const inside = cases.filter(
    ({ testCase, path }) => testCase.group === group.name && path.startsWith('secret/'),
  );
  return [textFile(`data/${group.folder}/testdata.yaml`, writeGrading(group, inside.length))];
}

function caseFiles({ path, testCase }: PlacedCase, markdown: (text: string) => string): FolderFile[] {
  const { explanation, inputSha256, answerSha256 } = testCase;
  return [
    { path: `data/${path}.in`, dataSha256: inputSha256 },
    { path: `data/${path}.ans`, dataSha256: answerSha256 },
    ...(explanation === '' ? [] : [textFile(`data/${path}.md`, endLine(markdown(explanation)))]),
  ];
}

function programFiles({ starters, validator, generator, checker }: CodingDraft): FolderFile[] {
  return [
    ...LANGUAGES.flatMap((language) => {
      const source = starters[language];
      return source === undefined ? [] : [textFile(`starter/${STARTER_FILES[language]}`, source)];
    }),
    ...(validator
      ? [textFile(`input_validators/validate${EXTENSIONS[validator.language][0]}`, validator.source)]
      : []),
    ...(checker
      ? [textFile(`output_validators/check${EXTENSIONS[checker.language][0]}`, checker.source)]
      : []),
    ...(generator
      ? [
          textFile(`generators/generate${EXTENSIONS[generator.language][0]}`, generator.source),
          textFile('generators/recipes.txt', generator.recipes),
        ]
      : []),
  ];
}
