import type { ComposedQuestion } from '@fairshot/contracts/assessments/assessments.contract';

import type { ComposedSection } from './composition.ts';

/* Every way to arrange sections and questions; each returns new sections and leaves the given ones alone. */

type Sections = readonly ComposedSection[];

/** One line of the outline: a section's head, or a question below it. */
export type OutlineItem =
  | { id: string; section: ComposedSection; question?: undefined }
  | { id: string; section: ComposedSection; question: ComposedQuestion };

/** Heads and questions as one list, in their order. */
export function outlineOf(sections: Sections): OutlineItem[] {
  return sections.flatMap((section) => [
    { id: section.key, section },
    ...section.questions.map((question) => ({ id: question.questionVersionId, section, question })),
  ]);
}

/** A question dropped where another line of the outline stood; it belongs to the section it lands in. */
export function dropQuestion(sections: Sections, id: string, overId: string): ComposedSection[] {
  const items = outlineOf(sections);
  const from = items.findIndex((item) => item.id === id);
  const to = items.findIndex((item) => item.id === overId);
  const moved = items[from];
  if (!moved?.question || to < 0) return [...sections];
  const others = items.toSpliced(from, 1);
  // Above the first head there is no section to stand in.
  others.splice(Math.max(1, to), 0, moved);
  return rebuilt(sections, others);
}

/** One line up or down; at the edge of a section into the next one. */
export function moveQuestion(sections: Sections, id: string, by: 1 | -1): ComposedSection[] {
  const items = outlineOf(sections);
  const over = items[items.findIndex((item) => item.id === id) + by];
  return over ? dropQuestion(sections, id, over.id) : [...sections];
}

/** Into another section, as its last question. */
export function sendQuestion(sections: Sections, id: string, sectionKey: string): ComposedSection[] {
  const question = sections
    .flatMap((section) => section.questions)
    .find((one) => one.questionVersionId === id);
  if (!question) return [...sections];
  return sections.map((section) => {
    const questions = section.questions.filter((one) => one !== question);
    return { ...section, questions: section.key === sectionKey ? [...questions, question] : questions };
  });
}

/** A section with its questions to another place. */
export function moveSection(sections: Sections, key: string, to: number): ComposedSection[] {
  const from = sections.findIndex((section) => section.key === key);
  const moved = sections[from];
  if (!moved || to < 0 || to >= sections.length) return [...sections];
  return sections.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Changes some fields of one section. */
export function changeSection(
  sections: Sections,
  key: string,
  part: Partial<ComposedSection>,
): ComposedSection[] {
  return sections.map((section) => (section.key === key ? { ...section, ...part } : section));
}

/** Puts something else in the place of one question; nothing takes it out. */
export function replaceQuestion(
  sections: Sections,
  id: string,
  by: ComposedQuestion | undefined,
): ComposedSection[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((one) => (one.questionVersionId === id ? (by ?? []) : one)),
  }));
}

/** Back where it stood, as far as that place still exists. */
export function putBack(
  sections: Sections,
  question: ComposedQuestion,
  sectionKey: string,
  at: number,
): ComposedSection[] {
  const home = sections.find((section) => section.key === sectionKey) ?? sections.at(-1);
  return sections.map((section) =>
    section === home ? { ...section, questions: section.questions.toSpliced(at, 0, question) } : section,
  );
}

/** The sections anew from a list of lines that begins with a head. */
function rebuilt(sections: Sections, items: readonly OutlineItem[]): ComposedSection[] {
  const empty = new Map(
    sections.map((section) => [section.key, { ...section, questions: [] as ComposedQuestion[] }]),
  );
  let current = empty.get(sections[0]?.key ?? '');
  for (const item of items) {
    if (item.question) current?.questions.push(item.question);
    else current = empty.get(item.section.key);
  }
  return [...empty.values()];
}
