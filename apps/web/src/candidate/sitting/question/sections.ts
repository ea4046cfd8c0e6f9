import type {
  AttemptForCandidate,
  QuestionForCandidate,
  SectionForCandidate,
} from '@fairshot/contracts/attempts/attempts.contract';

/** The section a question stands in, with the name it is called by. */
export function sectionOf(
  attempt: Pick<AttemptForCandidate, 'sections'>,
  question: QuestionForCandidate,
): (SectionForCandidate & { name: string }) | undefined {
  const section = attempt.sections[question.section];
  if (!section || !hasSections(attempt)) return undefined;
  return { ...section, name: section.title || `Section ${question.section + 1}` };
}

// A simple assessment has no parts that a candidate should see.
function hasSections({ sections }: Pick<AttemptForCandidate, 'sections'>): boolean {
  const [first] = sections;
  return sections.length > 1 || Boolean(first?.title || first?.instructions || first?.suggestedMinutes);
}
