import { BANK_COLUMNS, type BankColumn } from '@fairshot/contracts/questions/bank-filter';
import { Checkbox } from '@fairshot/ui/checkbox';
import { IconButton } from '@fairshot/ui/icon-button';
import { Popover } from '@fairshot/ui/popover';
import { Columns3 } from 'lucide-react';

import { USUAL_COLUMNS } from './bank-columns.tsx';
import { COLUMN_WORDS } from './bank-words.ts';
import { useBank } from './use-bank.ts';

/** Which columns stand beside the title; the choice goes into the address and into saved views. */
export function ColumnChoice() {
  const { address, change } = useBank();
  const chosen = address.columns ?? USUAL_COLUMNS;
  const turn = (column: BankColumn, isOn: boolean) => {
    const next = BANK_COLUMNS.filter((one) => (one === column ? isOn : chosen.includes(one)));
    const isUsual = next.join() === BANK_COLUMNS.filter((one) => USUAL_COLUMNS.includes(one)).join();
    change({ columns: isUsual ? undefined : next });
  };
  return (
    <Popover title="Columns" align="end" trigger={<IconButton icon={<Columns3 />} label="Columns" />}>
      <div className="flex flex-col gap-2">
        {BANK_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            label={COLUMN_WORDS[column]}
            checked={chosen.includes(column)}
            onCheckedChange={(isOn) => turn(column, isOn)}
          />
        ))}
      </div>
    </Popover>
  );
}
