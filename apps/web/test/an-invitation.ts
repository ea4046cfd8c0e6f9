import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';

/** Asha's invitation in its window, with what a test needs changed. */
export function anInvitation(changes: Partial<InvitationForCandidate> = {}): InvitationForCandidate {
  return {
    id: '019aa000-0000-7000-8000-000000000010',
    state: 'opened',
    organization: 'Kestrel Systems',
    candidate: { name: 'Asha Menon', email: 'asha@example.org' },
    invitedBy: { name: 'Marta Kowalska', email: 'marta@kestrel.example' },
    assessment: {
      title: 'Backend engineer screening',
      instructions: '',
      durationMinutes: 90,
      questionCount: 4,
      maxPoints: 100,
      languages: ['c', 'cpp', 'java', 'javascript', 'python'],
      submissionsPolicy: 'best',
      visibility: 'samples',
      visibilityWhen: 'at_once',
      sections: [{ title: '', questionCount: 4, maxPoints: 100 }],
    },
    opensAt: '2026-11-20T04:30:00Z',
    closesAt: '2026-11-22T12:30:00Z',
    timeZone: 'Asia/Kolkata',
    lateStart: 'truncate',
    extraMinutes: 0,
    breakMinutes: 0,
    minutesIfStartedNow: 90,
    now: '2026-11-21T00:00:00Z',
    ...changes,
  };
}
