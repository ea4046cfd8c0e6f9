import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { type Accommodations, NO_ACCOMMODATIONS } from '@fairshot/contracts/invitations/accommodations';
import { type Invited, invitePeople } from '@fairshot/contracts/invitations/invitations.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { RadioGroup } from '@fairshot/ui/radio';
import { Textarea } from '@fairshot/ui/textarea';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { count } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { AccommodationFields } from './accommodation-fields.tsx';
import { InvitedList } from './invited-list.tsx';
import { parsePeople, type PeopleList } from './parse-people.ts';
import { readAccommodations, type TypedAccommodations, typedFrom } from './read-accommodations.ts';
import { nextHour, toInstant, zoneName } from './window-times.ts';

interface InviteDialogProps {
  assessment: AssessmentForMember;
  onClose: () => void;
}

const LATE_STARTS = [
  {
    value: 'truncate',
    label: 'Ends with the window',
    help: 'Whoever starts late has less time; they are told before they start.',
  },
  { value: 'full', label: 'Keeps the full time', help: 'An attempt may then end after the window.' },
] as const;

/** Invites one person or a pasted list into one window. Sent twice by accident, it invites once. */
export function InviteDialog({ assessment, onClose }: InviteDialogProps) {
  const [text, setText] = useState('');
  const [opensAt, setOpensAt] = useState(() => nextHour(0));
  const [closesAt, setClosesAt] = useState(() => nextHour(72));
  const [lateStart, setLateStart] = useState<'truncate' | 'full'>('truncate');
  const [typed, setTyped] = useState(() => typedFrom(NO_ACCOMMODATIONS));
  const { read: accommodations } = readAccommodations(typed);
  const list = parsePeople(text);
  const isWindowWrong = !(toInstant(opensAt) && toInstant(closesAt) && opensAt < closesAt);
  const inviting = useInviting(assessment.id);

  if (inviting.data) return <InvitedDialog invited={inviting.data} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title={`Invite to ${assessment.title}`}
      text={`Version ${assessment.publishedVersion}, ${assessment.durationMinutes} minutes. Each person gets a letter with a personal link.`}
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            kind="primary"
            busy={inviting.isPending}
            busyLabel="Inviting"
            unavailable={
              reasonNotTo(list, isWindowWrong) ??
              (accommodations ? undefined : 'Mend the accommodations first')
            }
            onClick={() =>
              inviting.mutate({
                people: list.people,
                opensAt: toInstant(opensAt) ?? '',
                closesAt: toInstant(closesAt) ?? '',
                lateStart,
                accommodations: accommodations ?? NO_ACCOMMODATIONS,
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
          label="People"
          help={
            list.repeated > 0
              ? `${count(list.repeated, 'address', 'addresses')} stood there twice and ${list.repeated === 1 ? 'counts' : 'count'} once.`
              : 'One a line, or pasted from a spreadsheet: Asha Menon <asha@example.org>'
          }
          error={wrongLines(list)}
        >
          <Textarea mono rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Window opens" help={zoneName()}>
            <Input
              type="datetime-local"
              value={opensAt}
              onChange={(event) => setOpensAt(event.target.value)}
            />
          </Field>
          <Field label="Window closes" error={isWindowWrong ? 'Must be after it opens' : undefined}>
            <Input
              type="datetime-local"
              value={closesAt}
              onChange={(event) => setClosesAt(event.target.value)}
            />
          </Field>
        </div>
        <RadioGroup
          label="A late start"
          options={LATE_STARTS}
          value={lateStart}
          onValueChange={setLateStart}
        />
        <Eased typed={typed} onTyped={setTyped} people={list.people.length} />
      </div>
    </Dialog>
  );
}

/** Closed until somebody needs it: most lists are of people who need none. */
function Eased({
  people,
  ...fields
}: {
  typed: TypedAccommodations;
  onTyped: (typed: TypedAccommodations) => void;
  people: number;
}) {
  return (
    <details>
      <summary className="fs-label cursor-pointer">Accommodations</summary>
      <div className="mt-3 flex flex-col gap-3">
        <p className="text-12 text-text-2">
          For {people > 1 ? `all ${people} people of this list` : 'this person'}. Nobody who grades sees them.
        </p>
        <AccommodationFields {...fields} />
      </div>
    </details>
  );
}

function InvitedDialog({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const fresh = invited.people.filter((person) => person.outcome === 'invited').length;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title={`${count(fresh, 'person', 'people')} invited`}
      text="Personal links are shown here only now; afterwards only a new one can be made."
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <InvitedList invited={invited} />
    </Dialog>
  );
}

function useInviting(assessmentId: string) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (wish: {
      people: PeopleList['people'];
      opensAt: string;
      closesAt: string;
      lateStart: 'truncate' | 'full';
      accommodations: Accommodations;
    }) =>
      call(invitePeople, {
        params: { organizationId, assessmentId },
        body: { ...wish, idempotencyKey, timeZone: zoneName() },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['invitations', organizationId] });
      await queries.invalidateQueries({ queryKey: ['assessments', organizationId] });
    },
  });
}

function wrongLines({ wrong }: PeopleList): string | undefined {
  const [first] = wrong;
  if (!first) return undefined;
  const more = wrong.length > 1 ? ` and ${count(wrong.length - 1, 'more line')}` : '';
  return `Line ${first.line} holds no address that can be used: “${first.text}”${more}`;
}

function reasonNotTo({ people, wrong }: PeopleList, isWindowWrong: boolean): string | undefined {
  if (wrong.length > 0) return 'Mend the lines without an address first';
  if (people.length === 0) return 'Name at least one person';
  if (people.length > 500) return 'At most 500 people at once';
  if (isWindowWrong) return 'The window must close after it opens';
  return undefined;
}
