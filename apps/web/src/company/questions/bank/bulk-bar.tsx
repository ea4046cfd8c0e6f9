import { exportQuestions } from '@fairshot/contracts/questions/exchange.contract';
import { Button } from '@fairshot/ui/button';
import { IconButton } from '@fairshot/ui/icon-button';
import { LinkButton } from '@fairshot/ui/link-button';
import { Menu, MenuItem } from '@fairshot/ui/menu';
import { Archive, ArchiveRestore, Download, X } from 'lucide-react';

import { addressFor } from '../../../client/call.ts';
import { useOrganization } from '../../use-organization.ts';
import { LEVEL_WORDS } from './bank-words.ts';
import { SkillActs } from './skill-acts.tsx';
import { useBank } from './use-bank.ts';
import type { BulkActs } from './use-bulk-acts.ts';
import type { Selected } from './use-selected.ts';
import { WholeResult } from './whole-result.tsx';

/** As many as one file may hold. */
const MOST_IN_A_FILE = 200;
const LEVELS = ['easy', 'medium', 'hard'] as const;

interface BulkBarProps {
  selected: Selected;
  acts: BulkActs;
  /** How many fit the filters, on all pages. */
  total: number;
}

/** What can be done to all selected questions at once; each act can be taken back. */
export function BulkBar({ selected, acts, total }: BulkBarProps) {
  const { address } = useBank();
  const ids = [...selected.keys];
  const { isBusy } = acts;
  return (
    <>
      {address.state !== 'archived' && (
        <Button
          size="small"
          icon={<Archive />}
          keys="A"
          busy={isBusy}
          onClick={() => acts.act({ act: 'archive' }, ids)}
        >
          Archive
        </Button>
      )}
      {(address.state === 'archived' || address.state === 'any') && (
        <Button
          size="small"
          icon={<ArchiveRestore />}
          busy={isBusy}
          onClick={() => acts.act({ act: 'restore' }, ids)}
        >
          Restore
        </Button>
      )}
      <SkillActs onAct={(act) => acts.act(act, ids)} />
      <Menu label="Level" size="small">
        {LEVELS.map((difficulty) => (
          <MenuItem key={difficulty} onSelect={() => acts.act({ act: 'set_difficulty', difficulty }, ids)}>
            {LEVEL_WORDS[difficulty]}
          </MenuItem>
        ))}
      </Menu>
      <Export ids={ids} />
      <WholeResult selected={selected} total={total} />
      <IconButton size="small" icon={<X />} label="Select none" onClick={() => selected.set(new Set())} />
    </>
  );
}

function Export({ ids }: { ids: readonly string[] }) {
  const { id: organizationId } = useOrganization();
  if (ids.length > MOST_IN_A_FILE)
    return (
      <Button
        size="small"
        icon={<Download />}
        unavailable={`One file holds up to ${MOST_IN_A_FILE} questions`}
      >
        Export
      </Button>
    );
  const address = addressFor(exportQuestions, { params: { organizationId }, query: { ids: ids.join(',') } });
  // A download leaves the page where it is, also when the server refuses it.
  return (
    <LinkButton size="small" icon={<Download />} href={address} download>
      Export
    </LinkButton>
  );
}
