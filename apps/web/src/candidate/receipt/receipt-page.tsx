import { CandidateShell } from '@fairshot/ui/candidate-shell';

export function ReceiptPage() {
  return <CandidateShell home="/">Your receipt</CandidateShell>;
}
