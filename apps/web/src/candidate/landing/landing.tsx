import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { LinkButton } from '@fairshot/ui/link-button';
import { Building2, LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';

import { Markdown } from '../../markdown.tsx';
import { PractiseFirst } from './practise-first.tsx';
import { Recorded } from './recorded.tsx';
import { outcomeWords } from './outcome-words.ts';
import { Sections } from './sections.tsx';
import { StartCard } from './start-card.tsx';
import { SystemCheckList } from './system-check/system-check-list.tsx';
import { useSystemCheck } from './system-check/use-system-check.ts';
import { arrangedWords, dayAndMinute } from './window-words.ts';

interface LandingProps {
  invitation: InvitationForCandidate;
  /** Under the bar: that this is a preview. */
  notice?: ReactNode;
  /** What Start does instead of beginning an attempt. */
  onStart?: () => void;
}

/** The invitation inside its window, or before it: what comes, what is recorded, and one card that starts it. */
export function Landing({ invitation, notice, onStart }: LandingProps) {
  const { assessment, organization, candidate } = invitation;
  const check = useSystemCheck();
  const [firstName] = candidate.name.split(' ');
  return (
    <CandidateShell
      home="/"
      notice={notice}
      card={<StartCard invitation={invitation} findings={check.findings ?? []} onStart={onStart} />}
      cardLabel="Start"
      actions={<HelpByMail invitation={invitation} />}
    >
      <title>{`${assessment.title}, ${organization} - FairShot`}</title>
      <div>
        <p className="mb-1 flex items-center gap-2 text-text-2">
          <Building2 /> {organization} invites you{firstName ? `, ${firstName}` : ''}
        </p>
        <h1>{assessment.title}</h1>
        <p className="mt-2 max-w-[60ch] text-16 text-text-2">
          {countWords(assessment.questionCount)}, open until {dayAndMinute(invitation.closesAt)}. You may read
          this page as often as you like; nothing starts until you press Start.
        </p>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-line-2 py-3 sm:flex sm:justify-between">
        <Fact name="Length">
          <span className="whitespace-nowrap">{assessment.durationMinutes} min</span>
        </Fact>
        <Fact name="Questions">
          <span className="whitespace-nowrap">
            {assessment.questionCount}, {assessment.maxPoints} points
          </span>
        </Fact>
        <Fact name="Languages">
          {assessment.languages.map((language) => LANGUAGE_NAMES[language]).join(', ')}
        </Fact>
        <Fact name="Order">Free, go back any time</Fact>
      </dl>
      <Arranged invitation={invitation} />
      <Sections sections={assessment.sections} />
      {assessment.instructions.trim() !== '' && (
        <section>
          <h2 className="mb-2">Instructions</h2>
          <Markdown text={assessment.instructions} />
        </section>
      )}
      <SystemCheckList check={check} />
      <PractiseFirst invitation={invitation} isPreview={onStart !== undefined} />
      <Recorded organization={organization} />
      {assessment.honourCode && (
        <section>
          <h2 className="mb-2">Honour code</h2>
          <Markdown text={assessment.honourCode.text} />
        </section>
      )}
      <GoodToKnow invitation={invitation} />
    </CandidateShell>
  );
}

function HelpByMail({ invitation: { invitedBy, assessment } }: { invitation: InvitationForCandidate }) {
  if (!invitedBy) return null;
  const address = `mailto:${invitedBy.email}?subject=${encodeURIComponent(assessment.title)}`;
  return (
    <LinkButton kind="ghost" icon={<LifeBuoy />} href={address}>
      Help
    </LinkButton>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-text-2">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

function Arranged({ invitation }: { invitation: InvitationForCandidate }) {
  const words = arrangedWords(invitation);
  if (words.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2">Arranged for you</h2>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-text-2">
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

const submitWords = {
  one_final: 'Each question takes one submission, and it is final; you are asked before it is made.',
  last: 'You may submit a question as often as you like; the last submission counts.',
  best: 'You may submit a question as often as you like; the best submission counts.',
};

function GoodToKnow({ invitation: { assessment } }: { invitation: InvitationForCandidate }) {
  return (
    <section>
      <h2>Good to know</h2>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-text-2">
        <li>{submitWords[assessment.submissionsPolicy]}</li>
        <li>{outcomeWords(assessment)}</li>
        <li>
          Run tries your code on the samples or on input of your own. Runs are unlimited within reason and
          never count.
        </li>
        <li>What is in the editor when the time ends, or when you finish, is handed in by itself.</li>
        <li>
          If the connection drops, keep typing: your work is kept on this computer and sent when you are back.
          After a crash the same link brings you back to the same text.
        </li>
      </ul>
    </section>
  );
}

function countWords(count: number): string {
  const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
  return `${words[count] ?? count} ${count === 1 ? 'question' : 'questions'}`;
}
