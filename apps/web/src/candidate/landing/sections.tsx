import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';

type Section = InvitationForCandidate['assessment']['sections'][number];

/** The parts of the assessment in their order; a simple one has none to name. */
export function Sections({ sections }: { sections: readonly Section[] }) {
  if (sections.length < 2 && !sections[0]?.title) return null;
  return (
    <section>
      <h2 className="mb-2">Sections</h2>
      <ol className="rounded-3 border border-line-2 bg-surface">
        {sections.map((section, at) => (
          <li
            key={`${at} ${section.title}`}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line px-4 py-2.5 last:border-0"
          >
            <b className="min-w-0 flex-1 font-medium break-words">{section.title || `Section ${at + 1}`}</b>
            <span className="text-14 text-text-2">{sizeWords(section)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sizeWords({ questionCount, maxPoints, suggestedMinutes }: Section): string {
  const questions = `${questionCount} ${questionCount === 1 ? 'question' : 'questions'}, ${maxPoints} points`;
  return suggestedMinutes === undefined ? questions : `${questions}, about ${suggestedMinutes} min`;
}
