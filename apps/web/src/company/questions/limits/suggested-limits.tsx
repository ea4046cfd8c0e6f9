import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { Proof } from '@fairshot/contracts/questions/proof.contract';
import type { CodingDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { useQuery } from '@tanstack/react-query';

import type { StructuralAct } from '../editing/structural-acts.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { proofQuery } from '../proof/proof-query.ts';

/** Limits that the measured times suggest, and where each comes from. */
export function SuggestedLimits() {
  const [draft] = useCoding();
  const { organizationId, questionId, acts, readOnly } = useEditing();
  const { data } = useQuery(proofQuery(organizationId, questionId));
  const suggested = data?.proof?.suggestedLimits ?? [];
  if (suggested.length === 0)
    return (
      <p className="text-12 text-text-2">
        A proof measures the accepted solutions and suggests limits from their times.
      </p>
    );
  const isTaken = suggested.every(({ language, seconds }) => limitOf(draft, language) === seconds);

  return (
    <section aria-label="Suggested limits" className="flex flex-col gap-2 border-t border-line pt-4">
      <h3>Suggested by the last proof</h3>
      <dl className="fs-facts">
        {suggested.map(({ language, seconds, from }) => (
          <div key={language} className="contents">
            <dt>{LANGUAGE_NAMES[language]}</dt>
            <dd>
              {`${seconds} s`} <span className="text-text-2">{from}</span>
            </dd>
          </div>
        ))}
      </dl>
      {!readOnly && (
        <div>
          <Button
            unavailable={isTaken ? 'These are the limits already' : undefined}
            onClick={() => acts.act(taking(draft, suggested))}
          >
            Take the suggested limits
          </Button>
        </div>
      )}
    </section>
  );
}

function limitOf(draft: CodingDraft, language: Proof['suggestedLimits'][number]['language']): number {
  return draft.timeLimitByLanguage[language] ?? draft.timeLimitSeconds;
}

// The default stays for languages without a measurement: it is never below what was measured elsewhere.
function taking(before: CodingDraft, suggested: Proof['suggestedLimits']): StructuralAct {
  const { timeLimitSeconds, timeLimitByLanguage } = before;
  const most = Math.max(timeLimitSeconds, ...suggested.map(({ seconds }) => seconds));
  const byLanguage = Object.fromEntries(suggested.map(({ language, seconds }) => [language, seconds]));
  const set = (part: Partial<CodingDraft>) => (draft: QuestionDraft) =>
    ({ ...draft, ...part }) as QuestionDraft;
  return {
    title: 'The suggested limits are taken',
    apply: set({ timeLimitSeconds: most, timeLimitByLanguage: { ...timeLimitByLanguage, ...byLanguage } }),
    revert: set({ timeLimitSeconds, timeLimitByLanguage }),
  };
}
