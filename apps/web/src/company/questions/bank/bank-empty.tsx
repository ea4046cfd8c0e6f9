import { Button } from '@fairshot/ui/button';
import { EmptyState } from '@fairshot/ui/empty-state';
import { useQuery } from '@tanstack/react-query';

import type { BankAddress } from '../../filters-bank.ts';
import { useOrganization } from '../../use-organization.ts';
import { AddStarterQuestions } from '../add-starter-questions.tsx';
import { mayWriteQuestions } from '../may-write-questions.ts';
import { NewQuestion } from '../new-question.tsx';
import { bankQuery } from './bank-query.ts';
import { filterOf } from './look-of-address.ts';
import { useBank } from './use-bank.ts';

/** Nobody has put a question in yet. */
export function EmptyBank() {
  const { role } = useOrganization();
  if (!mayWriteQuestions(role))
    return (
      <EmptyState
        kind="nothing_yet"
        title="No questions yet"
        text="Owners and authors write them; they appear here at once."
      />
    );
  return (
    <EmptyState
      kind="nothing_yet"
      title="No questions yet"
      text="FairShot ships with original questions that are ready to use: statement, test cases and reference solutions in several languages. Or write your own, or import a folder."
      actions={
        <>
          <AddStarterQuestions primary />
          <NewQuestion primary={false} />
        </>
      }
    />
  );
}

/** All there is lies in the archive. */
export function AllArchived({ inArchive }: { inArchive: number }) {
  const { narrow } = useBank();
  return (
    <EmptyState
      kind="nothing_found"
      title="All questions are archived"
      text="Those in assessments go on working. Restore one to use it in a new assessment."
      actions={
        <Button onClick={() => narrow({ state: 'archived' })}>
          Show the archive ({inArchive.toLocaleString('en')})
        </Button>
      }
    />
  );
}

const NAMES: Partial<Record<keyof BankAddress, string>> = {
  search: 'the search',
  kind: 'Kind',
  difficulty: 'Level',
  skill: 'Skill',
  language: 'Language',
  authorId: 'Author',
  state: 'State',
  hasChanges: 'Changes',
  isUsed: 'Use',
  isProven: 'Proof',
};

/** Nothing fits: names the filter without which something would. */
export function NothingFits() {
  const { address, narrow, clear } = useBank();
  const set = Object.keys(filterOf(address)) as (keyof BankAddress)[];
  return (
    <EmptyState
      kind="nothing_found"
      title="No question fits"
      text={
        set.length > 1
          ? 'Together these filters leave nothing.'
          : 'Search for another word, or clear the filter.'
      }
      actions={
        <>
          {set.length > 1 &&
            set.map((name) => (
              <Without key={name} name={name} onDrop={() => narrow({ [name]: undefined })} />
            ))}
          <Button onClick={clear}>Clear all</Button>
        </>
      }
    />
  );
}

/** A way out that leads somewhere: not there where nothing fits without this filter either. */
function Without({ name, onDrop }: { name: keyof BankAddress; onDrop: () => void }) {
  const { id } = useOrganization();
  const { address } = useBank();
  const { data } = useQuery(bankQuery(id, { ...address, [name]: undefined, page: undefined }));
  if (!data || data.total === 0) return null;
  return (
    <Button onClick={onDrop}>
      Without {NAMES[name]}: {data.total.toLocaleString('en')}
    </Button>
  );
}
