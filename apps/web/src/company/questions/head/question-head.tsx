import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { Popover } from '@fairshot/ui/popover';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { Archive, Check, Eye, FlaskConical, Pencil, TriangleAlert } from 'lucide-react';

import { RouterLink } from '../../../router-link.tsx';
import { useOrganization } from '../../use-organization.ts';
import { SaveIndicator } from '../editing/save-indicator.tsx';
import { useDraftState, useEditing, useStoredQuestion } from '../editing/use-editing.ts';
import { useProve } from '../proof/use-prove.ts';
import { MissingList } from './missing-list.tsx';
import { PublishButton } from './publish-button.tsx';
import { QuestionMenu } from './question-menu.tsx';

/** The head of the editor: what this is, where the work is, and what can be done with the whole of it. */
export function QuestionHead() {
  const { home } = useOrganization();
  const { readOnly } = useEditing();
  const title = useDraftState((state) => state.draft.title);
  const question = useStoredQuestion();
  return (
    <StaffBar
      title={<span className="[overflow-wrap:anywhere]">{title.trim() || 'Untitled question'}</span>}
      crumbs={[{ href: `${home}/questions`, label: 'Questions' }]}
      linkComponent={RouterLink}
      marks={
        <>
          <QuestionState question={question} />
          {readOnly ? <Chip icon={<Eye />}>Read only</Chip> : <SaveIndicator />}
        </>
      }
      actions={<Acts />}
    />
  );
}

function Acts() {
  const { readOnly } = useEditing();
  const kind = useDraftState((state) => state.draft.kind);
  if (readOnly) return <QuestionMenu />;
  return (
    <>
      <Missing />
      {kind === 'coding' && <ProveButton />}
      <PublishButton />
      <QuestionMenu />
    </>
  );
}

function QuestionState({ question }: { question: QuestionForAuthor }) {
  const { state, isDraft, versionNumber, publishedNumber } = question;
  if (state === 'archived') return <Chip icon={<Archive />}>Archived</Chip>;
  return (
    <>
      {publishedNumber !== undefined && (
        <Chip tone="ok" icon={<Check />}>{`Published, v${publishedNumber}`}</Chip>
      )}
      {isDraft && <Chip icon={<Pencil />}>{`Draft of v${versionNumber}`}</Chip>}
    </>
  );
}

function Missing() {
  const { missing } = useStoredQuestion();
  if (missing.length === 0) return null;
  return (
    <Popover
      title="What is missing"
      align="end"
      trigger={
        <Button kind="ghost" icon={<TriangleAlert className="text-warn" />}>
          {`${missing.length} missing`}
        </Button>
      }
    >
      <p className="mb-2 text-text-2">It can be published when these are mended.</p>
      <MissingList items={missing} />
    </Popover>
  );
}

function ProveButton() {
  const { prove, isStarting } = useProve();
  return (
    <Button icon={<FlaskConical />} busy={isStarting} busyLabel="Starting" onClick={prove}>
      Prove
    </Button>
  );
}
