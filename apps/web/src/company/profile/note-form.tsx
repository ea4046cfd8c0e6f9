import { noteCandidate } from '@fairshot/contracts/reports/candidates.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Textarea } from '@fairshot/ui/textarea';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { newKey } from '../../client/new-key.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';

/** Adds a note. Its key stays until it was taken, so that a press that got no answer adds it once. */
export function NoteForm({ candidateId }: { candidateId: string }) {
  const { id: organizationId } = useOrganization();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [idempotencyKey, setKey] = useState(newKey);
  const adding = useMutation({
    mutationFn: () =>
      call(noteCandidate, { params: { organizationId, candidateId }, body: { idempotencyKey, text } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['candidates', organizationId, candidateId] });
      setText('');
      setKey(newKey());
    },
  });
  return (
    <form
      data-print="off"
      className="flex max-w-[66ch] flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !adding.isPending) adding.mutate();
      }}
    >
      <Field
        label="New note"
        help="Markdown is understood."
        error={adding.error ? sentenceOf(adding.error) : undefined}
      >
        <Textarea value={text} maxLength={10_000} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div>
        <Button
          type="submit"
          busy={adding.isPending}
          busyLabel="Adding"
          {...(text.trim() ? {} : { unavailable: 'Write something first' })}
        >
          Add the note
        </Button>
      </div>
    </form>
  );
}
