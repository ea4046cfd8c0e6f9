import { CandidateShell } from '@fairshot/ui/candidate-shell';

export function AttemptPage() {
  return <CandidateShell home="/">Your attempt</CandidateShell>;
}
