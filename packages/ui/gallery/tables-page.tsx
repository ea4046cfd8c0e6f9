import { Check, Copy, Download, MoreHorizontal, Pencil, Scale, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../src/button.tsx';
import { Chip } from '../src/chip.tsx';
import { ConfirmDialog } from '../src/confirm-dialog.tsx';
import { type Column, DataTable, type Sort } from '../src/data-table.tsx';
import { Dialog } from '../src/dialog.tsx';
import { Field } from '../src/field.tsx';
import { Input } from '../src/input.tsx';
import { Menu, MenuItem, MenuLine } from '../src/menu.tsx';
import { NoticeDialog } from '../src/notice-dialog.tsx';
import { Popover } from '../src/popover.tsx';
import { Say } from '../src/say.tsx';
import { StrikeMeter } from '../src/strike-meter.tsx';
import { TabLinks } from '../src/tab-links.tsx';
import { Tabs } from '../src/tabs.tsx';
import { useToasts } from '../src/toast.tsx';
import { GalleryFrame } from './gallery-frame.tsx';
import { type QuestionRow, questionRows } from './sample-rows.tsx';
import { Row, Specimen } from './specimen.tsx';

/** Tables, tabs and what floats. */
export function TablesPage() {
  return (
    <GalleryFrame page="tables">
      <Questions />
      <TabsSpecimen />
      <Overlays />
    </GalleryFrame>
  );
}

const columns: readonly Column<QuestionRow>[] = [
  {
    key: 'title',
    head: 'Question',
    sortable: true,
    cell: (row) => (
      <>
        <a className="fs-name" href="#question">
          {row.title}
        </a>{' '}
        <span className="fs-cell-2">{row.topics}</span>
      </>
    ),
  },
  { key: 'level', head: 'Level', cell: (row) => row.level },
  { key: 'points', head: 'Points', end: true, sortable: true, cell: (row) => row.points },
  { key: 'solved', head: 'Solved', end: true, sortable: true, cell: (row) => `${row.solved} %` },
  {
    key: 'checked',
    head: 'Checked',
    cell: (row) =>
      row.leaked ? (
        <Say tone="warn" icon={<TriangleAlert />}>
          Leaked?
        </Say>
      ) : (
        <Say tone="ok" icon={<Check />}>
          Passes
        </Say>
      ),
  },
];

function Questions() {
  const [sort, setSort] = useState<Sort>({ key: 'points', direction: 'descending' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = questionRows.toSorted(
    (a, b) => (sort.direction === 'ascending' ? 1 : -1) * (a.points - b.points),
  );
  return (
    <div className="min-w-0 rounded-3 border border-line-2 bg-surface md:col-span-2">
      <DataTable
        caption="Questions"
        columns={columns}
        rows={rows}
        keyOf={(row) => row.title}
        sort={sort}
        onSort={setSort}
        current="Overlapping outages"
        busy={new Set(['Ferry queue'])}
        selection={{
          keys: selected,
          onChange: setSelected,
          nameOf: (key) => key,
          actions: (
            <>
              <Button size="small">Publish</Button>
              <Button size="small" kind="danger">
                Retire
              </Button>
            </>
          ),
        }}
      />
    </div>
  );
}

function TabsSpecimen() {
  const [tab, setTab] = useState<'statement' | 'cases' | 'use'>('cases');
  return (
    <Specimen name="tabs, tab-links">
      <Tabs
        label="Question"
        value={tab}
        onValueChange={setTab}
        tabs={[
          {
            value: 'statement',
            label: 'Statement',
            panel: <p className="py-3">The text that candidates read.</p>,
          },
          {
            value: 'cases',
            label: 'Cases',
            count: 18,
            panel: <p className="py-3">Eighteen cases in three groups.</p>,
          },
          { value: 'use', label: 'Use', panel: <p className="py-3">In four assessments.</p> },
        ]}
      />
      <TabLinks
        label="Report"
        links={[
          { href: '#summary', label: 'Summary', current: true },
          { href: '#answers', label: 'Answers', count: 4 },
          { href: '#integrity', label: 'Integrity', count: 2 },
        ]}
      />
    </Specimen>
  );
}

function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'side' | 'confirm' | 'notice' | null>(null);
  const say = useToasts();
  const close = () => setOpen(null);
  return (
    <Specimen name="dialog, confirm-dialog, notice-dialog, toast, menu, popover">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Invite</Button>
        <Button onClick={() => setOpen('side')}>Open detail</Button>
        <Button kind="danger" onClick={() => setOpen('confirm')}>
          End attempt
        </Button>
        <Button onClick={() => setOpen('notice')}>Warn</Button>
      </Row>
      <Row>
        <Button onClick={() => say({ title: 'Question 2 handed in', more: 'Third in the queue, about 4 s' })}>
          Say
        </Button>
        <Button onClick={() => say({ title: 'Invitation revoked', undo: () => {} })}>Say with undo</Button>
        <Button
          onClick={() => say({ kind: 'error', title: 'Not saved', more: 'The server did not answer.' })}
        >
          Say an error
        </Button>
      </Row>
      <Row>
        <Menu label="More" icon={<MoreHorizontal />}>
          <MenuItem icon={<Pencil />} keys="E">
            Edit
          </MenuItem>
          <MenuItem icon={<Copy />}>Copy to a new question</MenuItem>
          <MenuItem icon={<Download />} disabled>
            Export
          </MenuItem>
          <MenuLine />
          <MenuItem icon={<Trash2 />} danger>
            Retire
          </MenuItem>
        </Menu>
        <Popover trigger={<Button icon={<Scale />}>Why yellow</Button>} title="Window left, 14 s">
          <p className="text-text-2">At 10:21:07. Could also be a notification or a system update.</p>
        </Popover>
        <Chip tone="warn" icon={<TriangleAlert />}>
          To review
        </Chip>
      </Row>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        title="Invite to Backend engineer screening"
        text="Each person gets a personal link by e-mail."
        actions={
          <>
            <Button onClick={close}>Not now</Button>
            <Button kind="primary" onClick={close}>
              Send 1 invitation
            </Button>
          </>
        }
      >
        <Field label="E-mail">
          <Input type="email" defaultValue="asha.menon@example.org" />
        </Field>
      </Dialog>
      <Dialog open={open === 'side'} onOpenChange={close} title="Asha Menon" form="side">
        <p>Details beside the list.</p>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onOpenChange={close}
        title="End this attempt?"
        consequence="Asha Menon can no longer work in it. All answers are kept and judged, and you can reopen it with the time that was left."
        verb="End attempt"
        back="Let it go on"
        danger
        onConfirm={close}
      >
        <Field label="Reason" help="The candidate reads it.">
          <Input />
        </Field>
      </ConfirmDialog>
      <NoticeDialog
        open={open === 'notice'}
        title="You left the window for 14 seconds"
        text={
          <>
            This is warning <b>1 of 3</b>. It may have been a notification or a slip, and your work is safe.
            After a third warning a person looks at the attempt before anything is decided.
          </>
        }
        meter={<StrikeMeter count={1} limit={3} />}
        onAcknowledge={close}
      />
    </Specimen>
  );
}
