import { CandidateShell } from '@fairshot/ui/candidate-shell';

export function InvitationPage() {
  return <CandidateShell home="/">Your invitation</CandidateShell>;
}
