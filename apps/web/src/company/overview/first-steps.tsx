import { LinkButton } from '@fairshot/ui/link-button';
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { AddStarterQuestions } from '../questions/add-starter-questions.tsx';
import { useOrganization } from '../use-organization.ts';

interface FirstStepsProps {
  hasQuestions: boolean;
  hasAssessment: boolean;
  hasInvited: boolean;
}

/** The three steps to the first candidate; gone when all are done. */
export function FirstSteps({ hasQuestions, hasAssessment, hasInvited }: FirstStepsProps) {
  const { home } = useOrganization();
  if (hasQuestions && hasAssessment && hasInvited) return null;
  return (
    <section>
      <h2 className="mb-2">Three steps to the first candidate</h2>
      <ol className="rounded-(--r-3) border border-line-2">
        <Step
          isDone={hasQuestions}
          title="Fill the question bank"
          text="Start with the questions that ship with FairShot."
          act={<AddStarterQuestions primary />}
        />
        <Step
          isDone={hasAssessment}
          title="Compose an assessment"
          text="Choose questions, their order and points, and how long it takes; then publish it."
          act={<LinkButton render={<RouterLink href={`${home}/assessments`} />}>Compose</LinkButton>}
        />
        <Step
          isDone={hasInvited}
          title="Invite candidates"
          text="Each gets a personal link for their window."
          act={<LinkButton render={<RouterLink href={`${home}/assessments`} />}>Invite</LinkButton>}
        />
      </ol>
    </section>
  );
}

function Step({
  isDone,
  title,
  text,
  act,
}: {
  isDone: boolean;
  title: string;
  text: string;
  act: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
      {isDone ? (
        <CircleCheck className="text-ok" aria-label="Done" />
      ) : (
        <CircleDashed className="text-text-3" aria-label="To do" />
      )}
      <div className="min-w-[200px] flex-1">
        <p className="font-medium">{title}</p>
        <p className="text-12 text-text-2">{text}</p>
      </div>
      {!isDone && act}
    </li>
  );
}
