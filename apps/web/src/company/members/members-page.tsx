import { useOrganization } from '../use-organization.ts';
import { ColleaguesPage } from './colleagues-page.tsx';
import { PeoplePage } from './people-page.tsx';

/** Who works here: owners look after it, colleagues read it. */
export function MembersPage() {
  const { role } = useOrganization();
  return role === 'owner' ? <PeoplePage /> : <ColleaguesPage />;
}
