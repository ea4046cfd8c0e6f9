import { Chip } from '@fairshot/ui/chip';
import { Archive, Check, Pencil } from 'lucide-react';

interface AssessmentStateProps {
  state: string;
  publishedVersion?: number | undefined;
  hasUnpublishedChanges: boolean;
}

/** Where an assessment stands: a draft, or published as which version and whether a next one is being written. */
export function AssessmentState({ state, publishedVersion, hasUnpublishedChanges }: AssessmentStateProps) {
  if (state === 'archived') return <Chip icon={<Archive />}>Archived</Chip>;
  if (publishedVersion === undefined) return <Chip icon={<Pencil />}>Draft</Chip>;
  return (
    <>
      <Chip tone="ok" icon={<Check />}>{`Published, v${publishedVersion}`}</Chip>
      {hasUnpublishedChanges && <Chip icon={<Pencil />}>{`Draft of v${publishedVersion + 1}`}</Chip>}
    </>
  );
}
