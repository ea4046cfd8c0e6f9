import type {
  AttemptForCandidate,
  QuestionForCandidate,
  SectionForCandidate,
} from '@fairshot/contracts/attempts/attempts.contract';

/** Whether the assessment has parts that a candidate should see; a simple one has none. */
export function hasSections({ sections }: Pick<AttemptForCandidate, 'sections'>): boolean {
  const [first] = sections;
  return sections.length > 1 || Boolean(first?.title || first?.instructions || first?.suggestedMinutes);
}

/** The section a question stands in, with the name it is called by. */
export function sectionOf(
  attempt: Pick<AttemptForCandidate, 'sections'>,
  question: QuestionForCandidate,
): (SectionForCandidate & { name: string }) | undefined {
  const section = attempt.sections[question.section];
  if (!section || !hasSections(attempt)) return undefined;
  return { ...section, name: sectionName(section, question.section) };
}

/** What a section is called: its title, else its place. */
export function sectionName({ title }: { title: string }, place: number): string {
  return title || `Section ${place + 1}`;
}
