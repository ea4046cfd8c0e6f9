import { startPractice } from '@fairshot/contracts/invitations/invitations.contract';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

import { call } from '../../client/call.ts';

/** Begins a practice, or goes on with it, and leads there. Pressed twice is pressed once; the server would answer both with the same. */
export function usePractice(invitationId: string) {
  const pressed = useRef(false);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (anew: boolean) => call(startPractice, { params: { invitationId }, body: { anew } }),
    // A page of its own, loaded whole, as the sitting is.
    onSuccess: ({ attemptId }) => window.location.assign(`/attempts/${attemptId}`),
    onError: () => {
      pressed.current = false;
    },
  });
  const practise = (anew: boolean) => {
    if (pressed.current) return;
    pressed.current = true;
    mutate(anew);
  };
  return { practise, isBeginning: isPending || isSuccess, error };
}
