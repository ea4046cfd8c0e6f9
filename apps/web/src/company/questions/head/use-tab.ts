import { getRouteApi } from '@tanstack/react-router';

import type { QuestionTab } from '../../filters-question.ts';
import { useDraftState } from '../editing/use-editing.ts';

const route = getRouteApi('/company/$slug/questions/$questionId');

export const CODING_TABS = [
  'statement',
  'code',
  'cases',
  'solutions',
  'limits',
  'proof',
  'history',
] as const satisfies readonly QuestionTab[];
export const CHOICE_TABS = ['statement', 'choices', 'history'] as const satisfies readonly QuestionTab[];

/** The side of the question that is shown; it stands in the address bar. */
export function useTab(): QuestionTab {
  const { tab = 'statement' } = route.useSearch();
  const kind = useDraftState((state) => state.draft.kind);
  const tabs: readonly QuestionTab[] = kind === 'coding' ? CODING_TABS : CHOICE_TABS;
  return tabs.includes(tab) ? tab : 'statement';
}

/** Goes to another side of the question. */
export function useOpenTab(): (tab: QuestionTab) => Promise<void> {
  const navigate = route.useNavigate();
  return (tab) => navigate({ search: { tab } });
}
