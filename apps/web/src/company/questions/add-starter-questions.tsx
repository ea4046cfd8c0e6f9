import { addStarterQuestions } from '@fairshot/contracts/questions/questions.contract';
import { Button } from '@fairshot/ui/button';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { count } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

/** Brings the questions that ship with FairShot into the bank. Pressed again, it adds only what is missing. */
export function AddStarterQuestions({ primary }: { primary?: boolean }) {
  const organization = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const adding = useMutation({
    mutationFn: () =>
      call(addStarterQuestions, { params: { organizationId: organization.id }, body: { idempotencyKey } }),
    onSuccess: async ({ added }) => {
      await queries.invalidateQueries({ queryKey: ['questions', organization.id] });
      say({
        title: added === 0 ? 'All of them are in the bank already' : `${count(added, 'question')} added`,
      });
    },
    onError: (error) =>
      say({ title: 'The questions were not added', more: sentenceOf(error), kind: 'error' }),
  });

  if (organization.role !== 'owner' && organization.role !== 'author') return null;
  return (
    <Button
      kind={primary ? 'primary' : 'plain'}
      icon={<Plus />}
      busy={adding.isPending}
      busyLabel="Adding"
      onClick={() => adding.mutate()}
    >
      Add starter questions
    </Button>
  );
}
