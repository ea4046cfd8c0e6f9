import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Note } from '@fairshot/ui/note';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';

import { sentenceOf } from '../../../client/sentence-of.ts';
import { size } from '../../format.ts';
import { useEditing } from '../editing/use-editing.ts';
import { keepPicture, pictureTrouble, whyNoPicture } from './pictures.ts';

interface PictureDialogProps {
  file: File;
  onClose: () => void;
  onStored: (alt: string, source: string) => void;
}

/** Asks what a picture shows, for those who cannot see it, and stores it. */
export function PictureDialog({ file, onClose, onStored }: PictureDialogProps) {
  const { organizationId } = useEditing();
  const formId = useId();
  const [alt, setAlt] = useState('');
  const [asked, setAsked] = useState(false);
  const why = whyNoPicture(file);
  const storing = useMutation({
    mutationFn: () => keepPicture(organizationId, file),
    onSuccess: (source) => onStored(alt.trim(), source),
  });
  const trouble = why ?? (storing.error && (pictureTrouble(storing.error) ?? sentenceOf(storing.error)));
  const isMissing = asked && alt.trim() === '';

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add a picture"
      text={`${file.name || 'Pasted picture'}, ${size(file.size)}`}
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          {why === undefined && (
            <Button type="submit" form={formId} kind="primary" busy={storing.isPending} busyLabel="Storing">
              Add it
            </Button>
          )}
        </>
      }
    >
      {trouble && (
        <div role="alert">
          <Note tone="bad" title={trouble} />
        </div>
      )}
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setAsked(true);
          if (alt.trim() !== '') storing.mutate();
        }}
      >
        <Field
          label="What it shows"
          help="Read aloud to those who cannot see it, and shown where the picture cannot be."
          error={isMissing && 'Say what the picture shows'}
        >
          <Input value={alt} maxLength={300} onChange={(event) => setAlt(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
