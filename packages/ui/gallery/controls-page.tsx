import { Check, Download, Pencil, Play, Plus, Search, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../src/button.tsx';
import { Checkbox } from '../src/checkbox.tsx';
import { Chip } from '../src/chip.tsx';
import { Combobox } from '../src/combobox.tsx';
import { Count } from '../src/count.tsx';
import { Field } from '../src/field.tsx';
import { Filter, FilterBar } from '../src/filter.tsx';
import { IconButton } from '../src/icon-button.tsx';
import { Input } from '../src/input.tsx';
import { Kbd } from '../src/kbd.tsx';
import { LinkButton } from '../src/link-button.tsx';
import { RadioGroup } from '../src/radio.tsx';
import { Segments } from '../src/segments.tsx';
import { Select } from '../src/select.tsx';
import { Switch } from '../src/switch.tsx';
import { Textarea } from '../src/textarea.tsx';
import { GalleryFrame } from './gallery-frame.tsx';
import { Row, Specimen } from './specimen.tsx';

const languages = [
  { value: 'python', label: 'Python 3.13' },
  { value: 'cpp', label: 'C++20', help: 'gcc 14, -O2' },
  { value: 'java', label: 'Java 21' },
  { value: 'rust', label: 'Rust', disabled: true },
] as const;

const levels = [
  { value: 'easy', label: 'Easy' },
  { value: 'medium', label: 'Medium' },
  { value: 'hard', label: 'Hard' },
] as const;

const people = ['Marta Kowalska', 'Ravi Iyer', 'Daniel Osei', 'Hannah Lindqvist'].map((name) => ({
  value: name.toLowerCase().replace(' ', '-'),
  label: name,
}));

/** Buttons, fields and choices in every state. */
export function ControlsPage() {
  return (
    <GalleryFrame page="controls">
      <Buttons />
      <Fields />
      <Picks />
      <Choices />
      <Quiet />
    </GalleryFrame>
  );
}

function Buttons() {
  const [busy, setBusy] = useState(false);
  return (
    <Specimen name="button, link-button, icon-button">
      <Row>
        <Button kind="primary" icon={<Plus />} keys="C">
          New
        </Button>
        <Button icon={<Play />} keys="Ctrl '">
          Run
        </Button>
        <Button kind="ghost" icon={<Download />}>
          PDF
        </Button>
        <Button kind="danger" icon={<Trash2 />}>
          End attempt
        </Button>
      </Row>
      <Row>
        <Button kind="primary" disabled>
          Publish
        </Button>
        <Button disabled>Publish</Button>
        <Button kind="ghost" disabled>
          Publish
        </Button>
        <Button kind="primary" unavailable="Two hidden cases have no expected output.">
          Publish v4
        </Button>
      </Row>
      <Row>
        <Button kind="primary" busy={busy} busyLabel="Saving" onClick={() => setBusy(true)}>
          Save changes
        </Button>
        <Button busy busyLabel="Sending">
          Send invitations
        </Button>
        <LinkButton href="#link" icon={<Pencil />}>
          A link
        </LinkButton>
      </Row>
      <Row>
        <Button size="small">Small</Button>
        <Button size="small" kind="ghost" icon={<Check />}>
          Small ghost
        </Button>
        <IconButton label="Editor settings" icon={<Settings2 />} />
        <IconButton label="Editor settings, small" icon={<Settings2 />} size="small" keys="F1" />
        <Kbd keys="Ctrl K" />
        <Chip>Draft</Chip>
        <Chip tone="accent">Assessed</Chip>
        <Chip outlined>Python 3.13</Chip>
        <Count>18</Count>
      </Row>
    </Specimen>
  );
}

function Fields() {
  return (
    <Specimen name="field, input, textarea">
      <Field label="Title" help="Candidates read it first.">
        <Input placeholder="Overlapping outages" />
      </Field>
      <Field label="Time limit" error="At least 0.1 s. The reference needs 0.318 s; twice that is usual.">
        <Input defaultValue="0.01" trailing="s" />
      </Field>
      <Field label="Attempt" help="Given by the system.">
        <Input value="at_7Q2M" readOnly mono />
      </Field>
      <Field label="Find" optional>
        <Input icon={<Search />} type="search" />
      </Field>
      <Field label="Invite by e-mail" disabled>
        <Input defaultValue="asha.menon@example.org" />
      </Field>
      <Field label="Expected output">
        <Textarea mono defaultValue={'2 1\n0 10\n10 20'} />
      </Field>
    </Specimen>
  );
}

function Picks() {
  const [language, setLanguage] = useState<string>('python');
  const [person, setPerson] = useState<string | null>(null);
  const [level, setLevel] = useState<string | null>('medium');
  const [kind, setKind] = useState<string | null>(null);
  return (
    <Specimen name="select, combobox, filter, segments">
      <Field label="Language">
        <Select options={languages} value={language} onValueChange={setLanguage} block />
      </Field>
      <Field label="Reviewer" help="Type any part of a name.">
        <Combobox
          options={people}
          value={person}
          onValueChange={setPerson}
          placeholder="Nobody yet"
          wayOut={<Button size="small">Invite a member</Button>}
        />
      </Field>
      <Field label="Room" error="Choose a room that has a seat left.">
        <Select options={languages} value={null} onValueChange={setLanguage} />
      </Field>
      <FilterBar
        active={[level, kind].filter(Boolean).length}
        onClearAll={() => {
          setLevel(null);
          setKind(null);
        }}
      >
        <Filter label="Kind" options={languages} value={kind} onValueChange={setKind} />
        <Filter label="Level" options={levels} value={level} onValueChange={setLevel} />
      </FilterBar>
      <Row>
        <SegmentsDemo />
        <Select options={levels} value="easy" onValueChange={() => {}} keyLabel="Level" disabled />
      </Row>
    </Specimen>
  );
}

function SegmentsDemo() {
  const [view, setView] = useState<'unified' | 'split'>('unified');
  return (
    <Segments
      label="View"
      segments={[
        { value: 'unified', label: 'Unified' },
        { value: 'split', label: 'Side by side' },
      ]}
      value={view}
      onValueChange={setView}
    />
  );
}

function Choices() {
  const [on, setOn] = useState(true);
  const [policy, setPolicy] = useState<string | null>('best');
  return (
    <Specimen name="checkbox, radio, switch">
      <Checkbox label="I have read what is recorded and agree to it for this attempt." defaultChecked />
      <Checkbox label="Show the score" help="The candidate sees it after the decision." />
      <Checkbox label="Some of these" indeterminate />
      <Checkbox label="Not possible here" disabled />
      <RadioGroup
        label="Which submission counts"
        options={[
          { value: 'best', label: 'The best', help: 'Usual for screening.' },
          { value: 'last', label: 'The last' },
          { value: 'one', label: 'One only', disabled: true },
        ]}
        value={policy}
        onValueChange={setPolicy}
      />
      <Switch
        label="Single-letter keys"
        help="Off inside any text field."
        checked={on}
        onCheckedChange={setOn}
      />
      <Switch label="Not possible here" checked={false} onCheckedChange={() => {}} disabled />
    </Specimen>
  );
}

function Quiet() {
  const [agreed, setAgreed] = useState(false);
  return (
    <Specimen name="the same, quiet, for candidates" wide>
      <div data-density="quiet" className="flex max-w-80 flex-col gap-4">
        <Field label="Your name" help="As it should stand on your report.">
          <Input defaultValue="Asha Menon" />
        </Field>
        <Checkbox label="I agree to what is recorded." onCheckedChange={setAgreed} />
        <Button
          kind="primary"
          size="large"
          block
          unavailable={agreed ? undefined : 'Agree to what is recorded first.'}
        >
          Start the attempt
        </Button>
        <Button size="large" block>
          Practise first
        </Button>
      </div>
    </Specimen>
  );
}
