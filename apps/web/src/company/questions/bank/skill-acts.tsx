import type { Labelling } from '@fairshot/contracts/questions/bank.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useQuery } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import { useId, useState } from 'react';

import { useOrganization } from '../../use-organization.ts';
import { countsQuery } from './bank-query.ts';

/** Asks for a skill and whether the selected questions get it or lose it. */
export function SkillActs({ onAct }: { onAct: (labelling: Labelling) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<Tag />} onClick={() => setOpen(true)}>
        Skills
      </Button>
      {isOpen && (
        <SkillDialog
          onClose={() => setOpen(false)}
          onAct={(labelling) => {
            setOpen(false);
            onAct(labelling);
          }}
        />
      )}
    </>
  );
}

interface SkillDialogProps {
  onClose: () => void;
  onAct: (labelling: Labelling) => void;
}

function SkillDialog({ onClose, onAct }: SkillDialogProps) {
  const { id } = useOrganization();
  const known = useQuery(countsQuery(id, { state: 'any' })).data?.skill ?? [];
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const formId = useId();
  const listId = useId();
  const skill = typed.trim();
  const act = (which: 'add_skill' | 'remove_skill') =>
    skill === '' ? setTried(true) : onAct({ act: which, skill });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Skills of the selected questions"
      text="Candidates sit what they would have sat: a skill is what a question is found by."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button onClick={() => act('remove_skill')}>Remove it</Button>
          <Button type="submit" form={formId} kind="primary">
            Add it
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act('add_skill');
        }}
      >
        <Field label="Skill" error={isTried && skill === '' ? 'Type a skill' : undefined}>
          <Input
            value={typed}
            maxLength={60}
            list={listId}
            dir="auto"
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <datalist id={listId}>
          {known.map(({ value }) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </datalist>
      </form>
    </Dialog>
  );
}
