import type { CaseGroupDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { IconButton } from '@fairshot/ui/icon-button';
import { Input } from '@fairshot/ui/input';
import { NativeSelect } from '@fairshot/ui/native-select';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { count } from '../../format.ts';
import { adding } from '../editing/item-acts.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { nextNumber } from './merge-cases.ts';
import { removingGroup, withGroup } from './group-acts.ts';
import { type PointShare, shareOfPoints } from './share-of-points.ts';

const SCORINGS = [
  { value: 'sum' as const, label: 'Each accepted case counts' },
  { value: 'min' as const, label: 'All or nothing' },
  { value: 'threshold' as const, label: 'All from a share on' },
];
const MOST_GROUPS = 50;
/** What a threshold begins with: half of the group, in thousandths. */
const HALF = 500;

/** Cases that are scored together, and how the points divide. */
export function GroupsEditor() {
  const [draft] = useCoding();
  const { acts, readOnly } = useEditing();
  const shares = shareOfPoints(draft.cases, draft.groups);
  const add = () => {
    const number = nextNumber((one) => draft.groups.some(({ name }) => name === `group ${one}`));
    const group: CaseGroupDraft = { name: `group ${number}`, weight: 1, scoring: 'sum' };
    acts.act(adding('groups', [group], `${group.name} added`));
  };

  return (
    <section aria-labelledby="groups-heading" data-field="groups" className="border-b border-line px-5 py-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="groups-heading">Points</h2>
        {!readOnly && draft.groups.length < MOST_GROUPS && (
          <Button size="small" icon={<Plus />} onClick={add}>
            Add a group
          </Button>
        )}
      </div>
      <ShareBar shares={shares} />
      {draft.groups.length > 0 && (
        <ul className="mt-2 flex max-w-[760px] flex-col gap-2">
          {draft.groups.map((group, at) => (
            <GroupRow key={at} group={group} at={at} share={shares.find((one) => one.group === group.name)} />
          ))}
        </ul>
      )}
    </section>
  );
}

const permilleOf = (percents: number) => Math.min(1000, Math.max(1, Math.round((percents || 0) * 10)));
const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

function ShareBar({ shares }: { shares: readonly PointShare[] }) {
  const counting = shares.filter(({ share }) => share > 0);
  if (counting.length === 0)
    return <p className="mt-1 text-12 text-text-2">Nothing counts yet: give cases or groups a weight.</p>;
  return (
    <div className="mt-2 flex max-w-[760px] flex-col gap-1">
      <div className="flex h-2 gap-px" aria-hidden="true">
        {counting.map(({ group, share }, at) => (
          <span
            key={group ?? ''}
            className={BAR_TONES[at % BAR_TONES.length]}
            style={{ flexGrow: share, flexBasis: 0, minWidth: 2 }}
          />
        ))}
      </div>
      <p className="text-12 text-text-2">
        {counting
          .map(({ group, cases, share }) => {
            const what =
              group === undefined ? `${count(cases, 'case')} alone` : `${group}, ${count(cases, 'case')}`;
            return `${what}: ${percent(share)}`;
          })
          .join(' · ')}
      </p>
    </div>
  );
}

const BAR_TONES = ['bg-series-1', 'bg-series-2', 'bg-series-3', 'bg-series-4'];

interface GroupRowProps {
  group: CaseGroupDraft;
  at: number;
  share: PointShare | undefined;
}

function GroupRow({ group, at, share }: GroupRowProps) {
  const [draft] = useCoding();
  const { keeper, acts, readOnly } = useEditing();
  const [typed, setTyped] = useState<string>();
  const name = typed ?? group.name;
  const isTaken = draft.groups.some((other) => other !== group && other.name === name.trim());
  const set = (part: Partial<CaseGroupDraft>) => keeper.change((before) => withGroup(before, at, part));
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="w-[180px]">
        <Input
          aria-label={`Name of group ${at + 1}`}
          aria-invalid={isTaken || name.trim() === '' || undefined}
          title={isTaken ? 'Another group is called so' : undefined}
          maxLength={100}
          readOnly={readOnly}
          value={name}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (!isTaken && name.trim() !== '') set({ name: name.trim() });
            setTyped(undefined);
          }}
        />
      </span>
      <span className="w-[120px]">
        <Input
          type="number"
          min={0}
          max={1000}
          trailing="weight"
          aria-label={`Weight of ${group.name}`}
          readOnly={readOnly}
          value={group.weight}
          onChange={(event) =>
            set({ weight: Math.min(1000, Math.max(0, Math.round(event.target.valueAsNumber || 0))) })
          }
        />
      </span>
      <NativeSelect
        label={`Scoring of ${group.name}`}
        options={SCORINGS}
        value={group.scoring}
        disabled={readOnly}
        onValueChange={(scoring) =>
          set({
            scoring,
            thresholdPermille: scoring === 'threshold' ? HALF : undefined,
            stopAtFirstFailure: undefined,
          })
        }
      />
      {group.thresholdPermille !== undefined && (
        <span className="w-[120px]">
          <Input
            type="number"
            min={0.1}
            max={100}
            step="any"
            trailing="% or more"
            aria-label={`Share of ${group.name} that brings its weight`}
            readOnly={readOnly}
            value={group.thresholdPermille / 10}
            onChange={(event) => set({ thresholdPermille: permilleOf(event.target.valueAsNumber) })}
          />
        </span>
      )}
      <span className="text-12 text-text-2">
        {share ? `${count(share.cases, 'case')}, ${percent(share.share)}` : ''}
      </span>
      {!readOnly && (
        <IconButton
          size="small"
          icon={<Trash2 />}
          label={`Remove ${group.name}`}
          onClick={() => acts.act(removingGroup(draft, group))}
        />
      )}
      {group.scoring === 'min' && (
        <div className="basis-full pb-1">
          <Checkbox
            label="Stop at its first failure"
            aria-label={`Stop at its first failure, ${group.name}`}
            help="What follows in the group is not run; the score is the same, and judging is faster."
            checked={group.stopAtFirstFailure ?? false}
            disabled={readOnly}
            onCheckedChange={(stops) => set({ stopAtFirstFailure: stops || undefined })}
          />
        </div>
      )}
    </li>
  );
}
