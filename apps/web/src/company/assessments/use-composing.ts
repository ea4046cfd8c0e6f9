import {
  type AssessmentForMember,
  publishAssessment,
  saveAssessment,
} from '@fairshot/contracts/assessments/assessments.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { isRefusal } from '../../client/trouble.ts';
import { useOrganization } from '../use-organization.ts';
import { assessmentQuery } from './assessments-query.ts';
import { type Composition, toDraft } from './composition.ts';
import type { Composer } from './use-composer.ts';

/** Saving and publishing what is composed. A save that was overtaken loads what is stored, to be compared. */
export function useComposing(assessment: AssessmentForMember, composer: Composer) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const params = { organizationId, assessmentId: assessment.id };
  const keep = async (stored: AssessmentForMember) => {
    queries.setQueryData(assessmentQuery(organizationId, stored.id).queryKey, stored);
    await queries.invalidateQueries({ queryKey: ['assessments', organizationId, 'list'] });
    await queries.invalidateQueries({ queryKey: ['assessments', organizationId, stored.id, 'versions'] });
  };
  const reload = (error: unknown) => {
    if (isRefusal(error, 'changed_meanwhile', 'wrong_state'))
      void queries.invalidateQueries({ queryKey: assessmentQuery(organizationId, assessment.id).queryKey });
  };

  const saving = useMutation({
    mutationFn: ({ composition, revision }: { composition: Composition; revision: number }) =>
      call(saveAssessment, { params, body: { ...toDraft(composition), revision } }),
    onSuccess: async (stored, { composition }) => {
      composer.settle(stored, composition);
      await keep(stored);
    },
    onError: reload,
  });
  const publishing = useMutation({
    mutationFn: (revision: number) => call(publishAssessment, { params, body: { revision } }),
    onSuccess: async (stored) => {
      composer.settle(stored, composer.composition);
      await keep(stored);
      say({
        title: `Version ${stored.versionNumber} is published`,
        more: 'Candidates can be invited to it now.',
      });
    },
    onError: reload,
  });
  return { saving, publishing };
}
