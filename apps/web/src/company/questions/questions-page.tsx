import { Count } from '@fairshot/ui/count';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

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
import { NewQuestion } from './new-question.tsx';

/** The question bank: searched, narrowed, sorted and turned over by the server, looked at through saved views. */
export function QuestionsPage() {
  const organization = useOrganization();
  const { address } = useBank();
  useDefaultView();
  const query = useQuery(bankQuery(organization.id, address));
  const search = useRef<HTMLInputElement>(null);
  return (
    <>
      <title>{`Questions - ${organization.name} - FairShot`}</title>
      <StaffBar
        title="Questions"
        marks={query.data && <Count>{howMany(query.data)}</Count>}
        actions={
          <>
            <AddStarterQuestions />
            <ImportQuestions />
            <NewQuestion />
          </>
        }
      />
      <Loading what="questions" query={query}>
        {(page) =>
          page.inBank + page.inArchive === 0 ? (
            <EmptyBank />
          ) : (
            <BankRows page={page} search={search}>
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
    </>
  );
}

function howMany({ total, inBank }: { total: number; inBank: number }): string {
  const all = inBank.toLocaleString('en');
  return total === inBank ? all : `${total.toLocaleString('en')} of ${all}`;
}
