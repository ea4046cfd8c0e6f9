import type { CandidateProfile } from '@fairshot/contracts/reports/candidates.contract';
import { Avatar } from '@fairshot/ui/avatar';

import { Facts } from '../facts.tsx';
import { day } from '../format.ts';

const LETTER_WORDS = {
  queued: 'waits to be sent',
  sent: 'sent',
  kept: 'in the outbox, to be passed on',
  failed: 'could not be sent',
};

/** Who this is, and what was written to them. */
export function ProfileAside({ profile }: { profile: CandidateProfile }) {
  const { candidate, letters } = profile;
  const name = candidate.name || candidate.email;
  return (
    <>
      <section className="flex items-center gap-3">
        <Avatar name={name} size="large" />
        <div className="min-w-0">
          <p className="font-semibold break-words">{name}</p>
          <p className="text-12 break-words text-text-2">{candidate.email}</p>
        </div>
      </section>
      <Facts facts={[['Known since', day(profile.knownSince)]]} />
      <section>
        <h2 className="mb-1">Letters</h2>
        {letters.length === 0 && <p className="text-12 text-text-2">Nothing was written to this person.</p>}
        <ul className="flex flex-col gap-2 text-12">
          {letters.map((letter) => (
            <li key={letter.id}>
              <span className="break-words">{letter.subject}</span>
              <span className="block text-text-3">
                {day(letter.sentAt ?? letter.createdAt)}, {LETTER_WORDS[letter.state]}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
