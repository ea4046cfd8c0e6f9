import {
  copyAssessment,
  deleteAssessment,
  moveAssessments,
} from '@fairshot/contracts/assessments/assessments.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { count } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

type Move = { event: 'archive' | 'restore'; assessmentIds: string[] };

/** Archiving, restoring, copying and deleting, from wherever assessments are shown. */
export function useAssessmentActs() {
  const { id: organizationId, home } = useOrganization();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useToasts();
  const refresh = () => queries.invalidateQueries({ queryKey: ['assessments', organizationId] });
  const onError = (error: unknown) =>
    say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' });

  const moving = useMutation({
    mutationFn: (move: Move) => call(moveAssessments, { params: { organizationId }, body: move }),
    onSuccess: async ({ moved, left }, { event }) => {
      await refresh();
      const opposite = event === 'archive' ? 'restore' : 'archive';
      say({
        title: `${count(moved.length, 'assessment')} ${event === 'archive' ? 'archived' : 'restored'}`,
        more: left.length > 0 ? `${left.length} stayed as they were.` : undefined,
        undo: moved.length > 0 ? () => moving.mutate({ event: opposite, assessmentIds: moved }) : undefined,
      });
    },
    onError,
  });
  const copying = useMutation({
    mutationFn: ({
      assessmentId,
      ...body
    }: {
      assessmentId: string;
      idempotencyKey: string;
      title: string;
    }) => call(copyAssessment, { params: { organizationId, assessmentId }, body }),
    onSuccess: async (copy) => {
      await refresh();
      await navigate({ to: `${home}/assessments/${copy.id}` });
      say({ title: `${copy.title} is a draft of its own now` });
    },
    onError,
  });
  const deleting = useMutation({
    mutationFn: (assessmentId: string) =>
      call(deleteAssessment, { params: { organizationId, assessmentId } }),
    onSuccess: async () => {
      await navigate({ to: `${home}/assessments` });
      await refresh();
      say({ title: 'The draft is deleted' });
    },
    onError,
  });
  return { moving, copying, deleting };
}
