import type { QuestionVersionItem } from '@fairshot/contracts/questions/authoring.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { Select } from '@fairshot/ui/select';
import { useQuery } from '@tanstack/react-query';
import { Check, Pencil } from 'lucide-react';
import { useState } from 'react';

import { RouterLink } from '../../../router-link.tsx';
import { count, day } from '../../format.ts';
import { Loading } from '../../loading.tsx';
import { QuestionRejudges } from '../../rejudges/question-rejudges.tsx';
import { useOrganization } from '../../use-organization.ts';
import { useDraftState, useEditing } from '../editing/use-editing.ts';
import { versionsQuery } from '../head/published-dialog.tsx';
import { useBeginFrom } from './use-begin-from.ts';
import { VersionDifference } from './version-difference.tsx';

/** What this question was, who changed it when and why, who relies on which version, and what two of them differ in. */
export function HistoryTab() {
  const { organizationId, questionId } = useEditing();
  const query = useQuery({ ...versionsQuery(organizationId, questionId), staleTime: 0 });
  const kind = useDraftState((state) => state.draft.kind);
  return (
    <Loading what="the history" query={query}>
      {({ versions }) => (
        <div className="flex flex-col gap-6 p-5">
          <Versions versions={versions} />
          {versions.some(({ isDraft }) => !isDraft) && (
            <QuestionRejudges questionId={questionId} kind={kind} />
          )}
        </div>
      )}
    </Loading>
  );
}

function Versions({ versions }: { versions: readonly QuestionVersionItem[] }) {
  const [chosenAfter, setAfter] = useState<string>();
  const [chosenBefore, setBefore] = useState<string>();
  const after = chosenAfter ?? versions[0]?.versionId;
  const before = chosenBefore ?? versions[1]?.versionId;
  const options = versions.map((version) => ({ value: version.versionId, label: nameOf(version) }));
  const [one, other] = [before, after].map((id) => versions.find(({ versionId }) => versionId === id));
  return (
    <>
      <ol className="flex max-w-[860px] flex-col">
        {versions.map((version) => (
          <Version key={version.versionId} version={version} />
        ))}
      </ol>
      {versions.length > 1 && (
        <section aria-labelledby="difference-heading" className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id="difference-heading">What differs</h2>
            <Select keyLabel="From" options={options} value={before ?? null} onValueChange={setBefore} />
            <Select keyLabel="To" options={options} value={after ?? null} onValueChange={setAfter} />
          </div>
          {one && other && (
            <VersionDifference
              before={{ id: one.versionId, name: nameOf(one) }}
              after={{ id: other.versionId, name: nameOf(other) }}
            />
          )}
        </section>
      )}
    </>
  );
}

function nameOf({ number, isDraft }: QuestionVersionItem): string {
  return isDraft ? `Draft of v${number}` : `v${number}`;
}

function Version({ version }: { version: QuestionVersionItem }) {
  const { readOnly } = useEditing();
  const { home } = useOrganization();
  const { begin, isBeginning } = useBeginFrom(version);
  const { number, isDraft, editedBy = 'Somebody', editedAt, publishedAt, note, usedBy } = version;
  const users = usedBy.filter((use) => use.versionNumber === number);
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[120px_minmax(0,1fr)_auto]">
      <span>
        {isDraft ? (
          <Chip icon={<Pencil />}>{`Draft of v${number}`}</Chip>
        ) : (
          <Chip tone="ok" icon={<Check />}>{`v${number}`}</Chip>
        )}
      </span>
      <div className="min-w-0">
        <p>
          {publishedAt
            ? `Published ${day(publishedAt)} by ${editedBy}`
            : `Changed ${day(editedAt)} by ${editedBy}`}
        </p>
        {note && <p className="text-text-2 [overflow-wrap:anywhere]">{note}</p>}
        {users.map((use) => (
          <p key={use.assessmentId} className="text-12 text-text-2">
            {'Used in '}
            <RouterLink href={`${home}/assessments/${use.assessmentId}`} className="fs-link">
              {use.title}
            </RouterLink>
            {`, ${count(use.attempts, 'attempt')}`}
          </p>
        ))}
        {!isDraft && users.length === 0 && <p className="text-12 text-text-2">Used in no assessment</p>}
      </div>
      {!readOnly && !isDraft && (
        <Button size="small" busy={isBeginning} busyLabel="Fetching" onClick={begin}>
          Begin a draft from it
        </Button>
      )}
    </li>
  );
}
