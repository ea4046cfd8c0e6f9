import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Note } from '@fairshot/ui/note';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useQuery } from '@tanstack/react-query';

import { useOrganization } from '../use-organization.ts';
import { versionQuery, versionsQuery } from './assessments-query.ts';
import { type Composition, questionsOf, toComposition } from './composition.ts';
import { differences, FACTS, type Fact } from './composition-facts.ts';

interface PublishDialogProps {
  assessment: AssessmentForMember;
  composition: Composition;
  busy: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Before a version becomes fixed: what it will hold, and what differs from the one people sit now. */
export function PublishDialog({ assessment, composition, busy, onClose, onConfirm }: PublishDialogProps) {
  const next = assessment.versionNumber;
  const { publishedVersion } = assessment;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Publish version ${next}?`}
      consequence={
        publishedVersion === undefined
          ? 'It becomes fixed: whoever is invited sits exactly this. Later changes begin a new version.'
          : `It becomes fixed: whoever is invited from now on sits exactly this. Those invited before keep version ${publishedVersion}.`
      }
      verb="Publish"
      busy={busy}
      busyLabel="Publishing"
      onConfirm={onConfirm}
    >
      <div className="flex max-h-80 flex-col gap-4 overflow-auto">
        <BankNews composition={composition} />
        {publishedVersion === undefined ? (
          <FactList title="What will be fixed" facts={FACTS} now={composition} />
        ) : (
          <SinceLast assessment={assessment} composition={composition} />
        )}
      </div>
    </ConfirmDialog>
  );
}

function SinceLast({ assessment, composition }: Pick<PublishDialogProps, 'assessment' | 'composition'>) {
  const { id } = useOrganization();
  const versions = useQuery(versionsQuery(id, assessment.id)).data;
  const last = versions?.find((version) => version.publishedAt !== undefined);
  const before = useQuery({
    ...versionQuery(id, assessment.id, last?.versionId ?? ''),
    enabled: last !== undefined,
  });
  if (!before.data) return <Skeleton what="the last version" onRetry={() => void before.refetch()} />;
  const earlier = toComposition(before.data);
  const facts = differences(earlier, composition);
  if (facts.length === 0)
    return <p className="text-text-2">{`It holds the same as version ${before.data.number}.`}</p>;
  return (
    <FactList
      title={`What differs from version ${before.data.number}`}
      facts={facts}
      before={earlier}
      now={composition}
    />
  );
}

function BankNews({ composition }: { composition: Composition }) {
  const questions = questionsOf(composition);
  const newer = questions.filter((question) => question.newer).length;
  const archived = questions.filter((question) => question.isArchived).length;
  if (newer + archived === 0) return null;
  return (
    <Note tone="warn" title="The bank has moved on.">
      {newer > 0 && `${newer} of the questions have a newer version. `}
      {archived > 0 && `${archived} are archived in the bank. `}
      They can be published as they stand here.
    </Note>
  );
}

interface FactListProps {
  title: string;
  facts: readonly Fact[];
  before?: Composition;
  now: Composition;
}

function FactList({ title, facts, before, now }: FactListProps) {
  return (
    <section>
      <h3 className="fs-label mb-1">{title}</h3>
      <dl className="fs-facts">
        {facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt className="text-text-2">{fact.name}</dt>
            <dd className="min-w-0 whitespace-pre-line break-words">
              {before && <del className="block text-text-3">{fact.words(before)}</del>}
              {before ? <ins className="block no-underline">{fact.words(now)}</ins> : fact.words(now)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
