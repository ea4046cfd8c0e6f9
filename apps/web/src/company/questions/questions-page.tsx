import type { BankState } from '@fairshot/contracts/questions/bank-filter';
import { Count } from '@fairshot/ui/count';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AddStarterQuestions } from './add-starter-questions.tsx';
import { BankFilters } from './bank/bank-filters.tsx';
import { bankQuery } from './bank/bank-query.ts';
import { BankRows } from './bank/bank-rows.tsx';
import { BankViews } from './bank/bank-views.tsx';
import { ColumnChoice } from './bank/column-choice.tsx';
import { useBank } from './bank/use-bank.ts';
import { useDefaultView } from './bank/use-default-view.ts';
import { EmptyBank } from './bank/bank-empty.tsx';
import { ImportQuestions } from './exchange/import-questions.tsx';
import { NewQuestion, NewQuestionDialog } from './new-question.tsx';

/** The question bank: searched, narrowed, sorted and turned over by the server, looked at through saved views. */
export function QuestionsPage() {
  const organization = useOrganization();
  const { address } = useBank();
  useDefaultView();
  const query = useQuery(bankQuery(organization.id, address));
  const search = useRef<HTMLInputElement>(null);
  const [isBeginning, begin] = useState(false);
  // The empty bank says itself what to begin with.
  const isEmpty = query.data !== undefined && query.data.inBank + query.data.inArchive === 0;
  return (
    <>
      <title>{`Questions - ${organization.name} - FairShot`}</title>
      <StaffBar
        title="Questions"
        marks={query.data && <Count>{howMany(query.data, address.state)}</Count>}
        actions={
          <>
            {!isEmpty && <AddStarterQuestions />}
            <ImportQuestions />
            {!isEmpty && <NewQuestion />}
          </>
        }
      />
      <Loading what="questions" query={query}>
        {(page) =>
          isEmpty ? (
            <EmptyBank />
          ) : (
            <BankRows page={page} search={search} onNew={() => begin(true)}>
              <div className="flex flex-wrap items-start gap-2 p-3">
                <div className="min-w-0 flex-1 basis-[420px]">
                  <BankFilters search={search} />
                </div>
                <div className="flex flex-wrap gap-2">
                  <BankViews />
                  <ColumnChoice />
                </div>
              </div>
            </BankRows>
          )
        }
      </Loading>
      {isBeginning && <NewQuestionDialog onClose={() => begin(false)} />}
    </>
  );
}

interface Sums {
  total: number;
  inBank: number;
  inArchive: number;
}

/** How many fit of those among which they are: the bank, the archive, or both. */
function howMany({ total, inBank, inArchive }: Sums, state: BankState | undefined): string {
  const all = (state === 'archived' ? 0 : inBank) + (state === 'archived' || state === 'any' ? inArchive : 0);
  const shown = total.toLocaleString('en');
  return total === all ? shown : `${shown} of ${all.toLocaleString('en')}`;
}
