import { TabLinks } from '@fairshot/ui/tab-links';

import { RouterLink } from '../../router-link.tsx';
import { useOrganization } from '../use-organization.ts';

interface AssessmentTabsProps {
  assessment: {
    id: string;
    title: string;
    questionCount: number;
    invited: number;
    inProgress: number;
    finished: number;
  };
  current: 'content' | 'invitations' | 'versions';
}

/** The sides of one assessment: what it holds, who is invited, who sat it, and which version of it. */
export function AssessmentTabs({ assessment, current }: AssessmentTabsProps) {
  const { home } = useOrganization();
  const page = `${home}/assessments/${assessment.id}`;
  return (
    <TabLinks
      label={assessment.title}
      linkComponent={RouterLink}
      links={[
        { href: page, label: 'Content', count: assessment.questionCount, current: current === 'content' },
        {
          href: `${page}/invitations`,
          label: 'Invitations',
          count: assessment.invited,
          current: current === 'invitations',
        },
        {
          href: `${home}/candidates?assessment=${assessment.id}`,
          label: 'Attempts',
          count: assessment.inProgress + assessment.finished,
        },
        { href: `${page}/versions`, label: 'Versions', current: current === 'versions' },
      ]}
    />
  );
}
