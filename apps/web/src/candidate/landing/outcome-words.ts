import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';

type Assessment = Pick<InvitationForCandidate['assessment'], 'visibility' | 'visibilityWhen'>;

const what = {
  none: '',
  samples: 'how your submission did on the samples',
  score: 'how your submission did on the samples, and its score',
  full: 'which cases your submission passed, and its score',
};

const when = {
  at_once: 'After each submission you see',
  at_end: 'When the attempt is over, and not before, your receipt shows',
  after_release: 'Once the organizer releases the results, your receipt shows',
  never: '',
};

/** What a candidate will learn of their results, and when. */
export function outcomeWords({ visibility, visibilityWhen }: Assessment): string {
  if (visibility === 'none' || visibilityWhen === 'never')
    return 'This assessment shows no results here; you learn that your answers were received.';
  return `${when[visibilityWhen]} ${what[visibility]}.`;
}
