import type { CaseDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Menu, MenuItem, MenuLine } from '@fairshot/ui/menu';
import { Eye, EyeOff, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';

import { count } from '../../format.ts';
import { changing, removing, reordering } from '../editing/item-acts.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';

interface BulkActsProps {
  names: ReadonlySet<string>;
  onDone: () => void;
}

/** What can be done with all selected cases at once; each act can be undone. */
export function BulkActs({ names, onDone }: BulkActsProps) {
  const [draft] = useCoding();
  const { acts } = useEditing();
  const [asks, setAsks] = useState<'weight' | 'place'>();
  const chosen = count(names.size, 'case');
  const set = (part: Partial<CaseDraft>, title: string) =>
    acts.act(changing<CaseDraft>('cases', draft.cases, names, part, title));
  const moveTo = (place: number) => {
    const moving = draft.cases.filter(({ name }) => names.has(name));
    const others = draft.cases.filter(({ name }) => !names.has(name));
    const order = [...others.slice(0, place - 1), ...moving, ...others.slice(place - 1)];
    acts.act(reordering('cases', draft.cases, order, ({ name }) => name, `${chosen} moved`));
  };

  return (
    <div role="toolbar" aria-label="Selected cases" className="flex flex-wrap items-center gap-2">
      <span className="font-medium">{`${names.size} selected`}</span>
      <Menu label="Shown" size="small">
        <MenuItem icon={<Eye />} onSelect={() => set({ isSample: true }, `${chosen} shown as samples`)}>
          Sample
        </MenuItem>
        <MenuItem icon={<EyeOff />} onSelect={() => set({ isSample: false }, `${chosen} hidden`)}>
          Hidden
        </MenuItem>
      </Menu>
      <Menu label="Group" size="small">
        {draft.groups.map((group) => (
          <MenuItem
            key={group.name}
            onSelect={() => set({ group: group.name }, `${chosen} in group ${group.name}`)}
          >
            {group.name}
          </MenuItem>
        ))}
        {draft.groups.length > 0 && <MenuLine />}
        <MenuItem onSelect={() => set({ group: undefined }, `${chosen} in no group`)}>No group</MenuItem>
      </Menu>
      <Button size="small" onClick={() => setAsks('weight')}>
        Weight
      </Button>
      <Menu label="Move" size="small">
        <MenuItem onSelect={() => moveTo(1)}>To the beginning</MenuItem>
        <MenuItem onSelect={() => moveTo(draft.cases.length + 1)}>To the end</MenuItem>
        <MenuItem onSelect={() => setAsks('place')}>To a place</MenuItem>
      </Menu>
      <Button
        size="small"
        icon={<Trash2 />}
        onClick={() => {
          acts.act(
            removing<CaseDraft>('cases', draft.cases, ({ name }) => names.has(name), `${chosen} removed`),
          );
          onDone();
        }}
      >
        Remove
      </Button>
      {asks === 'weight' && (
        <NumberDialog
          title={`Weight of ${chosen}`}
          label="Weight"
          least={0}
          most={1000}
          verb="Set it"
          onClose={() => setAsks(undefined)}
          onNumber={(weight) => set({ weight }, `Weight ${weight} for ${chosen}`)}
        />
      )}
      {asks === 'place' && (
        <NumberDialog
          title={`Move ${chosen}`}
          label="Place of the first of them"
          least={1}
          most={draft.cases.length}
          verb="Move"
          onClose={() => setAsks(undefined)}
          onNumber={moveTo}
        />
      )}
    </div>
  );
}

interface NumberDialogProps {
  title: string;
  label: string;
  least: number;
  most: number;
  verb: string;
  onClose: () => void;
  onNumber: (number: number) => void;
}

function NumberDialog({ title, label, least, most, verb, onClose, onNumber }: NumberDialogProps) {
  const formId = useId();
  const [typed, setTyped] = useState('1');
  const number = Number(typed);
  const error =
    Number.isInteger(number) && typed.trim() !== '' && number >= least && number <= most
      ? ''
      : `A whole number from ${least} to ${most}`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={formId} kind="primary">
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (error) return;
          onNumber(number);
          onClose();
        }}
      >
        <Field label={label} error={error}>
          <Input
            type="number"
            min={least}
            max={most}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
