import type { RejudgeCase, RejudgeItem } from '@fairshot/contracts/submissions/rejudges.contract';
import { Chip } from '@fairshot/ui/chip';
import { CodeBlock } from '@fairshot/ui/code-block';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { Dialog } from '@fairshot/ui/dialog';
import { VerdictChip } from '@fairshot/ui/verdict-chip';
import { useQuery } from '@tanstack/react-query';

import { cpuTime } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { itemQuery } from './rejudge-query.ts';

interface CaseDifferencesProps {
  rejudgeId: string;
  item: RejudgeItem;
  name: string;
  onClose: () => void;
}

/** One submission case by case: what each was found before and anew, and which cases are others. */
export function CaseDifferences({ rejudgeId, item, name, onClose }: CaseDifferencesProps) {
  const { id } = useOrganization();
  const query = useQuery(itemQuery(id, rejudgeId, item.id));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Cases of ${name}`}
      text="By the version the candidate sat with, and anew. Candidates never see this."
      size="large"
    >
      <div className="flex flex-col gap-3 pb-5">
        <Loading what="the cases" query={query}>
          {({ cases, compilerOutput }) => (
            <>
              {compilerOutput && <CodeBlock bare label="Compiler output" code={compilerOutput} />}
              <DataTable flush caption="Cases" columns={COLUMNS} rows={cases} keyOf={(row) => row.name} />
            </>
          )}
        </Loading>
      </div>
    </Dialog>
  );
}

const STANDINGS = { same: undefined, mended: 'mended', added: 'new', removed: 'taken out' };

const COLUMNS: Column<RejudgeCase>[] = [
  {
    key: 'case',
    head: 'Case',
    cell: (row) => (
      <>
        {row.name} {!row.isSample && <span className="font-normal text-text-3">hidden</span>}{' '}
        {STANDINGS[row.standing] && <Chip tone="accent">{STANDINGS[row.standing]}</Chip>}
      </>
    ),
  },
  { key: 'before', head: 'Before', cell: (row) => <Found found={row.before} /> },
  { key: 'after', head: 'Anew', cell: (row) => <Found found={row.after} /> },
];

function Found({ found }: { found: RejudgeCase['before'] }) {
  if (!found) return <span className="text-text-3">-</span>;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <VerdictChip verdict={found.verdict} />
      {found.verdict !== 'not_run' && <span className="text-12 text-text-2">{cpuTime(found.timeMs)}</span>}
    </span>
  );
}
