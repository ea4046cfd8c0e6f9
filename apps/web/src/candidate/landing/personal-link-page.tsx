import { CandidateShell } from '@fairshot/ui/candidate-shell';

export function PersonalLinkPage() {
  return <CandidateShell home="/">Opening your invitation</CandidateShell>;
}
