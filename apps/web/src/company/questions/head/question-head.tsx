import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { Popover } from '@fairshot/ui/popover';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { Archive, Check, Eye, FlaskConical, Lightbulb, Pencil, TriangleAlert } from 'lucide-react';

import { RouterLink } from '../../../router-link.tsx';
import { count } from '../../format.ts';
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
  const { missing, advice } = useStoredQuestion();
  if (missing.length === 0 && advice.length === 0) return null;
  return (
    <Popover
      title={missing.length > 0 ? 'What is missing' : 'What would make it better'}
      align="end"
      trigger={
        missing.length > 0 ? (
          <Button kind="ghost" icon={<TriangleAlert className="text-warn" />}>
            {`${missing.length} missing`}
          </Button>
        ) : (
          <Button kind="ghost" icon={<Lightbulb />}>
            {count(advice.length, 'suggestion')}
          </Button>
        )
      }
    >
      {missing.length > 0 && (
        <>
          <p className="mb-2 text-text-2">It can be published when these are mended.</p>
          <MissingList items={missing} />
        </>
      )}
      {missing.length > 0 && advice.length > 0 && <h3 className="mt-3 mb-1">What would make it better</h3>}
      <MissingList items={advice} />
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
