import { TabLinks } from '@fairshot/ui/tab-links';
import { TriangleAlert } from 'lucide-react';

import type { QuestionTab } from '../../filters-question.ts';
import { count } from '../../format.ts';
import { RouterLink } from '../../../router-link.tsx';
import { useOrganization } from '../../use-organization.ts';
import { useDraftState, useEditing, useStoredQuestion } from '../editing/use-editing.ts';
import { tabOf } from './place-of.ts';
import { CHOICE_TABS, CODING_TABS, useTab } from './use-tab.ts';

const LABELS: Record<QuestionTab, string> = {
  statement: 'Statement',
  code: 'Code',
  cases: 'Cases',
  solutions: 'Solutions',
  limits: 'Limits and comparison',
  proof: 'Proof',
  choices: 'Choices',
  history: 'History',
};

/** The sides of a question, each with how much it holds and a mark where something is missing. */
export function QuestionTabs() {
  const { home } = useOrganization();
  const { questionId } = useEditing();
  const current = useTab();
  const draft = useDraftState((state) => state.draft);
  const { missing } = useStoredQuestion();
  const counts: Partial<Record<QuestionTab, number>> =
    draft.kind === 'coding'
      ? { code: draft.languages.length, cases: draft.cases.length, solutions: draft.solutions.length }
      : { choices: draft.choices.length };
  const tabs: readonly QuestionTab[] = draft.kind === 'coding' ? CODING_TABS : CHOICE_TABS;

  return (
    <TabLinks
      label={draft.title}
      linkComponent={RouterLink}
      links={tabs.map((tab) => ({
        href: `${home}/questions/${questionId}${tab === 'statement' ? '' : `?tab=${tab}`}`,
        label: <TabLabel tab={tab} missing={missing.filter(({ path }) => tabOf(path) === tab).length} />,
        count: counts[tab],
        current: tab === current,
      }))}
    />
  );
}

function TabLabel({ tab, missing }: { tab: QuestionTab; missing: number }) {
  if (missing === 0) return LABELS[tab];
  return (
    // Positioned, so that the words for ears scroll with the tabs and never widen the page.
    <span className="relative inline-flex items-center gap-1.5">
      {LABELS[tab]}
      <TriangleAlert className="text-warn" aria-hidden="true" />
      <span className="fs-hidden">{count(missing, 'thing is missing', 'things are missing')}</span>
    </span>
  );
}
