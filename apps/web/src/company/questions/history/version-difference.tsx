import type { CaseDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { DiffView } from '@fairshot/ui/diff-view';
import { useQuery } from '@tanstack/react-query';

import { Loading } from '../../loading.tsx';
import { differingFields, FIELD_NAMES } from '../editing/draft-fields.ts';
import { useEditing } from '../editing/use-editing.ts';
import { caseChanges, SHOWN_CHANGES } from './case-changes.ts';
import { fieldText } from './field-text.ts';
import { versionQuery } from './version-query.ts';

interface VersionDifferenceProps {
  before: { id: string; name: string };
  after: { id: string; name: string };
}

/** Two versions field by field; of cases, which came, went and changed. */
export function VersionDifference({ before, after }: VersionDifferenceProps) {
  const { organizationId, questionId } = useEditing();
  const older = useQuery(versionQuery(organizationId, questionId, before.id));
  const newer = useQuery(versionQuery(organizationId, questionId, after.id));
  return (
    <Loading what="both versions" query={older}>
      {(one) => (
        <Loading what="both versions" query={newer}>
          {(other) => (
            <Fields
              before={one.draft}
              after={other.draft}
              beforeLabel={before.name}
              afterLabel={after.name}
            />
          )}
        </Loading>
      )}
    </Loading>
  );
}

interface FieldsProps {
  before: QuestionDraft;
  after: QuestionDraft;
  beforeLabel: string;
  afterLabel: string;
}

function Fields({ before, after, ...labels }: FieldsProps) {
  const fields = differingFields(before, before, after).map(({ field }) => field);
  if (fields.length === 0) return <p className="text-text-2">They are the same.</p>;
  return fields.map((field) => (
    <section key={field}>
      <h3 className="mb-1">{FIELD_NAMES[field]}</h3>
      {field === 'cases' && before.kind === 'coding' && after.kind === 'coding' ? (
        <Cases before={before.cases} after={after.cases} />
      ) : (
        <DiffView before={fieldText(before, field)} after={fieldText(after, field)} {...labels} />
      )}
    </section>
  ));
}

function Cases({ before, after }: { before: readonly CaseDraft[]; after: readonly CaseDraft[] }) {
  const changes = caseChanges(before, after);
  return (
    <ul className="flex flex-col gap-1">
      {changes.slice(0, SHOWN_CHANGES).map(({ name, what }) => (
        <li key={`${name} ${what}`}>
          <span className="font-medium">{name}</span> <span className="text-text-2">{what}</span>
        </li>
      ))}
      {changes.length > SHOWN_CHANGES && <li>{`and ${changes.length - SHOWN_CHANGES} more`}</li>}
      {changes.length === 0 && <li className="text-text-2">The same cases in another order</li>}
    </ul>
  );
}
