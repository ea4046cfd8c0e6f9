import {
  type AssessmentForMember,
  CreateAssessment,
} from '@fairshot/contracts/assessments/assessments.contract';
import { Button } from '@fairshot/ui/button';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Menu, MenuItem, MenuLine } from '@fairshot/ui/menu';
import { Archive, ArchiveRestore, Copy, Ellipsis, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';

import { useOrganization } from '../use-organization.ts';
import { forgetComposition } from './kept-composition.ts';
import { mayCompose } from './may-compose.ts';
import { useAssessmentActs } from './use-assessment-acts.ts';

/** What may be done with a whole assessment. */
export function AssessmentActs({ assessment }: { assessment: AssessmentForMember }) {
  const { role } = useOrganization();
  const { moving, copying, deleting } = useAssessmentActs();
  const [asking, setAsking] = useState<'copy' | 'archive' | 'delete'>();
  if (!mayCompose(role)) return null;
  const close = () => setAsking(undefined);
  const isArchived = assessment.state === 'archived';
  const move = (event: 'archive' | 'restore') =>
    moving.mutate({ event, assessmentIds: [assessment.id] }, { onSettled: close });

  return (
    <>
      <Menu label="More acts" icon={<Ellipsis />} iconOnly align="end">
        <MenuItem icon={<Copy />} onSelect={() => setAsking('copy')}>
          Copy
        </MenuItem>
        {isArchived ? (
          <MenuItem icon={<ArchiveRestore />} onSelect={() => move('restore')}>
            Restore
          </MenuItem>
        ) : (
          <MenuItem icon={<Archive />} onSelect={() => setAsking('archive')}>
            Archive
          </MenuItem>
        )}
        {assessment.publishedVersion === undefined && (
          <>
            <MenuLine />
            <MenuItem icon={<Trash2 />} danger onSelect={() => setAsking('delete')}>
              Delete
            </MenuItem>
          </>
        )}
      </Menu>
      {asking === 'copy' && (
        <CopyDialog
          title={assessment.title}
          busy={copying.isPending}
          onClose={close}
          onCopy={(body) => copying.mutate({ ...body, assessmentId: assessment.id }, { onSettled: close })}
        />
      )}
      <ConfirmDialog
        open={asking === 'archive'}
        onOpenChange={(open) => !open && close()}
        title={`Archive ${assessment.title}?`}
        consequence="Nobody new can be invited to it. Those who were invited before, and whoever sits it now, go on. It can be restored."
        verb="Archive"
        busy={moving.isPending}
        busyLabel="Archiving"
        onConfirm={() => move('archive')}
      />
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={(open) => !open && close()}
        title={`Delete ${assessment.title}?`}
        consequence="It was never published, so nobody was invited to it. It is gone for good."
        verb="Delete"
        danger
        busy={deleting.isPending}
        busyLabel="Deleting"
        onConfirm={() =>
          deleting.mutate(assessment.id, {
            onSuccess: () => forgetComposition(assessment.id),
            onSettled: close,
          })
        }
      />
    </>
  );
}

interface CopyDialogProps {
  title: string;
  busy: boolean;
  onClose: () => void;
  onCopy: (body: { idempotencyKey: string; title: string }) => void;
}

function CopyDialog({ title: original, busy, onClose, onCopy }: CopyDialogProps) {
  const formId = useId();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState(`Copy of ${original}`.slice(0, 200));
  const read = CreateAssessment.safeParse({ idempotencyKey, title });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Copy this assessment"
      text="A new draft with everything that is stored here. The two know nothing of each other afterwards."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={formId} kind="primary" busy={busy} busyLabel="Copying">
            Make the copy
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (read.success && !busy) onCopy(read.data);
        }}
      >
        <Field label="Title of the copy" error={read.error?.issues[0]?.message}>
          <Input value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
