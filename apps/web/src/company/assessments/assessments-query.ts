import {
  getAssessment,
  listAssessments,
  listChoosableQuestions,
} from '@fairshot/contracts/assessments/assessments.contract';
import {
  getAssessmentVersion,
  listAssessmentVersions,
} from '@fairshot/contracts/assessments/assessment-versions.contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';

import { call } from '../../client/call.ts';

type ListQuery = z.input<NonNullable<typeof listAssessments.query>>;
type ChoosableQuery = z.input<NonNullable<typeof listChoosableQuestions.query>>;

/** One page of the list. */
export const assessmentsPageQuery = (organizationId: string, query: ListQuery) =>
  queryOptions({
    queryKey: ['assessments', organizationId, 'list', query],
    queryFn: ({ signal }) => call(listAssessments, { params: { organizationId }, query, signal }),
    placeholderData: keepPreviousData,
  });

/** The assessments changed last, for places that offer a few. */
export const assessmentsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId, 'list', 'newest'],
    queryFn: async ({ signal }) =>
      (await call(listAssessments, { params: { organizationId }, query: { perPage: 200 }, signal }))
        .assessments,
  });

export const assessmentQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId, assessmentId],
    queryFn: ({ signal }) => call(getAssessment, { params: { organizationId, assessmentId }, signal }),
  });

export const versionsQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId, assessmentId, 'versions'],
    queryFn: async ({ signal }) =>
      (await call(listAssessmentVersions, { params: { organizationId, assessmentId }, signal })).versions,
  });

/** A version never changes, so it is asked for once. */
export const versionQuery = (organizationId: string, assessmentId: string, versionId: string) =>
  queryOptions({
    queryKey: ['assessment-version', organizationId, versionId],
    queryFn: ({ signal }) =>
      call(getAssessmentVersion, { params: { organizationId, assessmentId, versionId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const choosableQuery = (organizationId: string, query: ChoosableQuery) =>
  queryOptions({
    queryKey: ['choosable-questions', organizationId, query],
    queryFn: ({ signal }) => call(listChoosableQuestions, { params: { organizationId }, query, signal }),
    placeholderData: keepPreviousData,
  });
