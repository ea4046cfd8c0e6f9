import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useMemo, useState } from 'react';

import { useOrganization } from '../../use-organization.ts';
import { mayWriteQuestions } from '../may-write-questions.ts';
import { AllArchived, NothingFits } from './bank-empty.tsx';
import { BankList } from './bank-list.tsx';
import { BesideBank } from './beside-bank.tsx';
import { KeyList } from './key-list.tsx';
import { useBank } from './use-bank.ts';
import { useBankKeys } from './use-bank-keys.ts';
import { useBulkActs } from './use-bulk-acts.ts';
import { useSelected } from './use-selected.ts';

interface BankRowsProps {
  page: { questions: QuestionListItem[]; total: number; inBank: number; inArchive: number };
  search: RefObject<HTMLInputElement | null>;
  onNew: () => void;
  /** The filters above the rows. */
  children: ReactNode;
}

/** What fits, walked and acted upon by mouse and by keyboard, with one question beside it. */
export function BankRows({
  page: { questions, total, inBank, inArchive },
  search,
  onNew,
  children,
}: BankRowsProps) {
  const { home, role } = useOrganization();
  const navigate = useNavigate();
  const { address, change, isNarrowed } = useBank();
  const [areKeysShown, showKeys] = useState(false);
  const rows = useMemo(() => questions.map((question) => question.id), [questions]);
  const selected = useSelected(rows);
  const acts = useBulkActs(selected.set);
  const open = questions.find((question) => question.id === address.open);
  const onOpen = (row: string | undefined) => change({ open: row });

  const archive = (row: string | undefined) => {
    const ids = selected.keys.size > 0 ? [...selected.keys] : [row ?? []].flat();
    const isBack =
      address.state === 'archived' || questions.find(({ id }) => id === ids[0])?.state === 'archived';
    acts.act({ act: isBack ? 'restore' : 'archive' }, ids);
  };
  const select = (row: string | undefined, event: KeyboardEvent) =>
    row !== undefined && selected.toggle(row, event.shiftKey);
  useBankKeys({
    rows,
    open: open?.id,
    onOpen,
    acts: {
      '/': () => search.current?.focus(),
      '?': () => showKeys(true),
      Enter: (row) => void navigate({ to: `${home}/questions/${row}` }),
      ...(mayWriteQuestions(role)
        ? {
            x: select,
            ' ': select,
            a: archive,
            c: onNew,
          }
        : {}),
    },
  });

  return (
    <BesideBank open={open} onClose={() => onOpen(undefined)}>
      {children}
      {questions.length > 0 && (
        <BankList questions={questions} total={total} selected={selected} acts={acts} />
      )}
      {questions.length === 0 &&
        (isNarrowed || inBank > 0 ? <NothingFits /> : <AllArchived inArchive={inArchive} />)}
      <KeyList open={areKeysShown} onOpenChange={showKeys} mayWrite={mayWriteQuestions(role)} />
    </BesideBank>
  );
}
