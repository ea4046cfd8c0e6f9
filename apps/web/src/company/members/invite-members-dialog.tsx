import {
  type InvitedMembers,
  inviteMembers,
  MOST_INVITED_AT_ONCE,
} from '@fairshot/contracts/organizations/members.contract';
import type { Role } from '@fairshot/contracts/organizations/role';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { RadioGroup } from '@fairshot/ui/radio';
import { Textarea } from '@fairshot/ui/textarea';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { call } from '../../client/call.ts';
import { newKey } from '../../client/new-key.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { count } from '../format.ts';
import { parsePeople, type PeopleList } from '../invitations/parse-people.ts';
import { useOrganization } from '../use-organization.ts';
import { InvitedMembersDialog } from './invited-members-dialog.tsx';
import { ROLE_OPTIONS } from './role-words.ts';

const WAYS = [
  { value: 'letter', label: 'By letter', help: 'Each gets an e-mail with a link.' },
  { value: 'link', label: 'By a link that you pass on', help: 'Nobody is written to.' },
] as const;
type Way = (typeof WAYS)[number]['value'];

/** Invites one person or a pasted list to work here, all in one role. Sent twice by accident, it invites once. */
export function InviteMembersDialog({ onClose, onInvited }: { onClose: () => void; onInvited: () => void }) {
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role>('author');
  const [way, setWay] = useState<Way>('letter');
  const list = parsePeople(text);
  const inviting = useInviting();
  const close = () => {
    if (inviting.data) onInvited();
    onClose();
  };
  if (inviting.data) return <Invited invited={inviting.data} way={way} onClose={close} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      size="large"
      title="Invite people to work here"
      text="An invitation is good for seven days and once. Whoever accepts it becomes a member."
      actions={
        <>
          <Button onClick={close}>Back</Button>
          <Button
            kind="primary"
            busy={inviting.isPending}
            busyLabel="Inviting"
            unavailable={reasonNotTo(list)}
            onClick={() =>
              inviting.mutate({
                emails: list.people.map(({ email }) => email),
                role,
                sendsLetters: way === 'letter',
              })
            }
          >
            {list.people.length === 0 ? 'Invite' : `Invite ${count(list.people.length, 'person', 'people')}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormTrouble>{inviting.error && sentenceOf(inviting.error)}</FormTrouble>
        <Field
          label="E-mail addresses"
          help={
            list.repeated > 0
              ? `${count(list.repeated, 'address', 'addresses')} stood there twice and ${list.repeated === 1 ? 'counts' : 'count'} once.`
              : `One a line, at most ${MOST_INVITED_AT_ONCE} at once.`
          }
          error={whatIsWrong(list)}
        >
          <Textarea mono rows={3} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <RadioGroup label="Role" options={ROLE_OPTIONS} value={role} onValueChange={setRole} />
        <RadioGroup label="How they are invited" options={WAYS} value={way} onValueChange={setWay} />
      </div>
    </Dialog>
  );
}

function Invited({ invited, way, onClose }: { invited: InvitedMembers; way: Way; onClose: () => void }) {
  return <InvitedMembersDialog invited={invited} areLettersSent={way === 'letter'} onClose={onClose} />;
}

function useInviting() {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const [idempotencyKey] = useState(newKey);
  return useMutation({
    mutationFn: (wish: { emails: string[]; role: Role; sendsLetters: boolean }) =>
      call(inviteMembers, { params: { organizationId }, body: { ...wish, idempotencyKey } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people', organizationId] });
      await queries.invalidateQueries({ queryKey: ['people-events', organizationId] });
    },
  });
}

function whatIsWrong({ people, wrong }: PeopleList): string | undefined {
  if (people.length > MOST_INVITED_AT_ONCE)
    return `These are ${people.length} addresses; at most ${MOST_INVITED_AT_ONCE} people are invited at once.`;
  const [first] = wrong;
  return first && `Line ${first.line} holds no address that can be used: “${first.text}”`;
}

function reasonNotTo(list: PeopleList): string | undefined {
  if (list.people.length > MOST_INVITED_AT_ONCE) return `At most ${MOST_INVITED_AT_ONCE} people at once`;
  if (list.wrong.length > 0) return 'Mend the lines without an address first';
  return list.people.length === 0 ? 'Name at least one person' : undefined;
}
