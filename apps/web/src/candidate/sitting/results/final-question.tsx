import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';

import { currentQuestion } from '../sitting-state.ts';
import { useSittingState } from '../use-sitting.ts';
import { useResultActs } from './use-result-acts.ts';

/** Asked before the one submission a question takes. */
export function FinalQuestion() {
  const { isAsking, confirm, stopAsking } = useResultActs();
  const question = useSittingState(currentQuestion);
  return (
    <ConfirmDialog
      open={isAsking}
      onOpenChange={(open) => !open && stopAsking()}
      title={`Hand in question ${question.position} for good?`}
      consequence="This question takes one submission. After it the answer cannot be changed."
      verb="Hand in"
      back="Keep working"
      onConfirm={confirm}
    />
  );
}
