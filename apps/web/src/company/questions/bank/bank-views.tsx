import type { BankView } from '@fairshot/contracts/questions/bank.contract';
import { Button } from '@fairshot/ui/button';
import { Menu, MenuItem, MenuLine } from '@fairshot/ui/menu';
import { useQuery } from '@tanstack/react-query';
import { Bookmark, BookmarkPlus, House, Pencil, Save, Trash2, Users } from 'lucide-react';
import { useState } from 'react';

import { useOrganization } from '../../use-organization.ts';
import { viewsQuery } from './bank-query.ts';
import { isSameLook, lookOf } from './look-of-address.ts';
import { useBank } from './use-bank.ts';
import { useViewActs } from './use-view-acts.ts';
import { ViewDialog } from './view-dialog.tsx';

/** Saved views: which one this is, the ways to the others, and what can be done with it. */
export function BankViews() {
  const { id } = useOrganization();
  const { address, isNarrowed, clear } = useBank();
  const views = useQuery(viewsQuery(id)).data ?? [];
  const acts = useViewActs();
  const [naming, setNaming] = useState<'new' | BankView>();
  const current = views.find((view) => view.id === address.view);
  const look = lookOf(address);
  const isChanged = current ? !isSameLook(current.look, look) : isNarrowed;
  const saveChanges = (view: BankView) => acts.save(view, { ...view, look }).catch(acts.onError);

  return (
    <>
      <Menu label={current?.name ?? 'All questions'} icon={<Bookmark />}>
        <MenuItem onSelect={clear}>All questions</MenuItem>
        {views.map((view) => (
          <MenuItem key={view.id} icon={iconOf(view)} onSelect={() => acts.open(view)}>
            {view.name}
          </MenuItem>
        ))}
        <MenuLine />
        {current?.mayEdit && isChanged && (
          <MenuItem icon={<Save />} onSelect={() => void saveChanges(current)}>
            Save changes to this view
          </MenuItem>
        )}
        <MenuItem icon={<BookmarkPlus />} onSelect={() => setNaming('new')}>
          Save as a new view
        </MenuItem>
        {current && <CurrentItems view={current} onRename={() => setNaming(current)} />}
      </Menu>
      {isChanged && (
        <Button kind="ghost" icon={<BookmarkPlus />} onClick={() => setNaming('new')}>
          Save view
        </Button>
      )}
      {naming && (
        <ViewDialog
          view={naming === 'new' ? undefined : naming}
          look={naming === 'new' ? look : naming.look}
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );
}

function CurrentItems({ view, onRename }: { view: BankView; onRename: () => void }) {
  const acts = useViewActs();
  return (
    <>
      <MenuItem icon={<House />} onSelect={() => acts.openWith(view.isDefault ? undefined : view)}>
        {view.isDefault ? 'Open the bank with all questions' : 'Open the bank with this view'}
      </MenuItem>
      {view.mayEdit && (
        <>
          <MenuItem icon={<Pencil />} onSelect={onRename}>
            Rename or share
          </MenuItem>
          <MenuItem icon={<Trash2 />} danger onSelect={() => acts.remove(view)}>
            Delete this view
          </MenuItem>
        </>
      )}
    </>
  );
}

function iconOf({ isDefault, isShared }: BankView) {
  if (isDefault) return <House aria-label="Your bank opens with it" />;
  return isShared ? <Users aria-label="Shared" /> : <Bookmark aria-hidden="true" />;
}
