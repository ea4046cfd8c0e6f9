import type { CaseDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Select } from '@fairshot/ui/select';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import { removing } from '../editing/item-acts.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { MarkdownField } from '../statement/markdown-field.tsx';
import { ContentField } from './content-field.tsx';
import { renamed, withCase } from './case-changes.ts';

interface CasePanelProps {
  name: string;
  onClose: () => void;
  /** The case goes on under another name. */
  onOpen: (name: string) => void;
}

/** One case beside the list: how it counts, and its texts. */
export function CasePanel({ name, onClose, onOpen }: CasePanelProps) {
  const [draft] = useCoding();
  const { acts, keeper, readOnly } = useEditing();
  const at = draft.cases.findIndex((one) => one.name === name);
  const testCase = draft.cases[at];
  if (!testCase) return null;
  const set = (part: Partial<CaseDraft>) => keeper.change((before) => withCase(before, name, part));
  const step = (by: 1 | -1) => {
    const next = draft.cases[at + by];
    if (next) onOpen(next.name);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      form="side"
      title={`Case ${at + 1} of ${draft.cases.length}`}
      actions={
        <>
          {!readOnly && (
            <Button
              icon={<Trash2 />}
              onClick={() => {
                acts.act(removing('cases', draft.cases, (one) => one === testCase, `Case “${name}” removed`));
                onClose();
              }}
            >
              Remove
            </Button>
          )}
          <Button unavailable={at === 0 ? 'This is the first' : undefined} onClick={() => step(-1)}>
            Previous
          </Button>
          <Button
            unavailable={at === draft.cases.length - 1 ? 'This is the last' : undefined}
            onClick={() => step(1)}
          >
            Next
          </Button>
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)_96px] gap-3">
        <NameField key={at} testCase={testCase} onRename={onOpen} />
        <Field label="Weight" help={testCase.group && 'Within its group'}>
          <Input
            type="number"
            min={0}
            max={1000}
            readOnly={readOnly}
            value={testCase.weight}
            onChange={(event) =>
              set({ weight: Math.min(1000, Math.max(0, Math.round(event.target.valueAsNumber || 0))) })
            }
          />
        </Field>
      </div>
      <div className="grid gap-3 sm:grid-cols-2 sm:items-end">
        {draft.groups.length > 0 && (
          <Field label="Group">
            <Select
              block
              aria-label="Group"
              options={[
                { value: NO_GROUP, label: 'No group' },
                ...draft.groups.map((group) => ({ value: group.name, label: group.name })),
              ]}
              value={testCase.group ?? NO_GROUP}
              disabled={readOnly}
              onValueChange={(group) => set({ group: group === NO_GROUP ? undefined : group })}
            />
          </Field>
        )}
        <Checkbox
          label="Sample: candidates see it"
          checked={testCase.isSample}
          disabled={readOnly}
          onCheckedChange={(isSample) => set({ isSample })}
        />
      </div>
      <ContentField
        key={`input ${at}`}
        label="Input"
        sha256={testCase.inputSha256}
        onStored={(inputSha256) => set({ inputSha256 })}
      />
      <ContentField
        key={`answer ${at}`}
        label="Expected output"
        sha256={testCase.answerSha256}
        onStored={(answerSha256) => set({ answerSha256 })}
      />
      <MarkdownField
        label="Explanation"
        help="Markdown; candidates read it with a sample."
        rows={4}
        value={testCase.explanation}
        readOnly={readOnly}
        onChange={(explanation) => set({ explanation })}
      />
    </Dialog>
  );
}

/** No group can have this name: names are one line with something on it. */
const NO_GROUP = '';

interface NameFieldProps {
  testCase: CaseDraft;
  onRename: (name: string) => void;
}

/** A name is taken over when the field is left, and only one that no other case has. */
function NameField({ testCase, onRename }: NameFieldProps) {
  const [draft] = useCoding();
  const { keeper, readOnly } = useEditing();
  const [typed, setTyped] = useState<string>();
  const name = (typed ?? testCase.name).trim();
  const isTaken = draft.cases.some((other) => other !== testCase && other.name === name);
  const error = name === '' ? 'Give it a name' : isTaken ? 'Another case is called so' : '';
  const leave = () => {
    if (!error && name !== testCase.name) {
      keeper.change((before) => renamed(before, testCase.name, name));
      onRename(name);
    }
    setTyped(undefined);
  };
  return (
    <Field label="Name" error={error}>
      <Input
        maxLength={200}
        readOnly={readOnly}
        value={typed ?? testCase.name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
    </Field>
  );
}
