import {
  Briefcase,
  Building2,
  ChevronsUpDown,
  CircleCheck,
  ClipboardList,
  Coins,
  Download,
  LayoutDashboard,
  Library,
  LifeBuoy,
  Radio,
  Scale,
  Settings,
  Share2,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../src/avatar.tsx';
import { Button } from '../src/button.tsx';
import { type CaseMark, CaseStrip } from '../src/case-strip.tsx';
import { Chip } from '../src/chip.tsx';
import { CompanyShell } from '../src/company-shell.tsx';
import { CopyableId } from '../src/copyable-id.tsx';
import { type Column, DataTable } from '../src/data-table.tsx';
import { Meter } from '../src/meter.tsx';
import { Say } from '../src/say.tsx';
import { SplitPage } from '../src/split-page.tsx';
import { StaffBar } from '../src/staff-bar.tsx';
import { TabLinks } from '../src/tab-links.tsx';
import { Track } from '../src/track.tsx';
import { TrackKey } from '../src/track-key.tsx';
import { VerdictChip, type VerdictWord } from '../src/verdict-chip.tsx';
import { sampleTrack } from './sample-rows.tsx';

/** A company's frame around a report, as in the mock-up. */
export function CompanyPage() {
  return (
    <CompanyShell
      home="?page=company"
      under={
        <button type="button" className="fs-pick" data-block>
          <Building2 />
          <span className="fs-pick-value">Kestrel Systems</span>
          <ChevronsUpDown />
        </button>
      }
      items={[
        { href: '#overview', label: 'Overview', icon: <LayoutDashboard /> },
        { href: '#jobs', label: 'Jobs', icon: <Briefcase /> },
        { href: '#candidates', label: 'Candidates', icon: <Users />, count: 6, current: true },
        { href: '#assessments', label: 'Assessments', icon: <ClipboardList /> },
        { href: '#questions', label: 'Questions', icon: <Library /> },
        { href: '#rooms', label: 'Live rooms', icon: <Radio />, count: 2 },
        { href: '#reviews', label: 'Reviews', icon: <Scale />, count: 3 },
        { href: '#credits', label: 'Credits', icon: <Coins /> },
      ]}
      footItems={[
        { href: '#help', label: 'Help', icon: <LifeBuoy /> },
        { href: '#settings', label: 'Settings', icon: <Settings /> },
        { href: '#you', label: 'Marta Kowalska', icon: <Avatar name="Marta Kowalska" size="small" /> },
      ]}
    >
      <StaffBar
        crumbs={[
          { href: '#candidates', label: 'Candidates' },
          { href: '#backend', label: 'Backend engineer' },
        ]}
        title="Asha Menon"
        marks={<Chip tone="accent">Assessed</Chip>}
        actions={
          <>
            <Button icon={<Share2 />}>Share</Button>
            <Button icon={<Download />}>PDF</Button>
            <Button>Reject</Button>
            <Button kind="primary">Shortlist</Button>
          </>
        }
      />
      <TabLinks
        label="Report"
        links={[
          { href: '#summary', label: 'Summary', current: true },
          { href: '#answers', label: 'Answers', count: 4 },
          { href: '#playback', label: 'Playback' },
          { href: '#integrity', label: 'Integrity', count: 2 },
        ]}
      />
      <SplitPage aside={<Facts />} asideLabel="Facts">
        <Summary />
      </SplitPage>
    </CompanyShell>
  );
}

function Summary() {
  return (
    <div className="fs-sections">
      <section className="flex flex-wrap gap-x-12 gap-y-4" aria-label="Result">
        <Figure label="Score" below="Correctness 61 of 75, speed 17 of 25">
          <span className="text-36 font-semibold">78</span>{' '}
          <span className="text-14 text-text-2">of 100</span>
        </Figure>
        <Figure label="Integrity" below="2 items seen, 1 dismissed, 1 excused">
          <span className="text-22 font-semibold leading-11">
            <Say tone="ok" icon={<CircleCheck className="size-5" />}>
              Clear
            </Say>
          </span>
        </Figure>
      </section>
      <section>
        <h2 className="mb-1">Questions</h2>
        <Answers />
      </section>
      <section>
        <div className="mb-2 flex flex-wrap justify-between gap-2">
          <h2>How the time went</h2>
          <TrackKey />
        </div>
        <Track {...sampleTrack} window={[]} />
      </section>
      <section>
        <h2 className="mb-2">Skills</h2>
        <div className="grid max-w-80 grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          <span>Algorithms</span>
          <Meter label="Algorithms" value={82} />
          <span>Testing own work</span>
          <Meter label="Testing own work" value={88} />
          <span>Databases</span>
          <Meter label="Databases" value={42} />
        </div>
      </section>
    </div>
  );
}

function Figure({ label, below, children }: { label: string; below: string; children: ReactNode }) {
  return (
    <div>
      <div className="fs-label">{label}</div>
      <div>{children}</div>
      <div className="fs-small text-text-2">{below}</div>
    </div>
  );
}

interface Answer {
  name: string;
  kind: string;
  verdict: VerdictWord;
  passed: number;
  over: number;
  points: number;
  time: number;
}

const answers: readonly Answer[] = [
  {
    name: '1 Rolling checksum',
    kind: 'Python',
    verdict: 'accepted',
    passed: 12,
    over: 0,
    points: 20,
    time: 14,
  },
  {
    name: '2 Overlapping outages',
    kind: 'Python',
    verdict: 'accepted',
    passed: 18,
    over: 0,
    points: 30,
    time: 31,
  },
  {
    name: '3 Ledger replay',
    kind: 'Python',
    verdict: 'time_limit',
    passed: 13,
    over: 7,
    points: 20,
    time: 27,
  },
];

const answerColumns: readonly Column<Answer>[] = [
  {
    key: 'question',
    head: 'Question',
    cell: (answer) => (
      <>
        <a className="fs-name" href="#answer">
          {answer.name}
        </a>{' '}
        <span className="fs-cell-2">{answer.kind}</span>
      </>
    ),
  },
  { key: 'verdict', head: 'Verdict', cell: (answer) => <VerdictChip verdict={answer.verdict} /> },
  { key: 'cases', head: 'Cases', cell: (answer) => <CaseStrip groups={[casesOf(answer)]} /> },
  { key: 'points', head: 'Points', end: true, cell: (answer) => <b>{answer.points}</b> },
  { key: 'time', head: 'Time', end: true, cell: (answer) => `${answer.time} min` },
];

function casesOf({ passed, over }: Answer): readonly CaseMark[] {
  return [
    ...Array.from({ length: passed }, () => 'passed' as const),
    ...Array.from({ length: over }, () => 'limit' as const),
  ];
}

function Answers() {
  return (
    <DataTable
      caption="Answers"
      flush
      rows={answers}
      keyOf={(answer) => answer.name}
      columns={answerColumns}
    />
  );
}

function Facts() {
  return (
    <>
      <div className="flex gap-2">
        <Avatar name="Asha Menon" size="large" />
        <div>
          <b>Asha Menon</b>
          <div className="fs-small text-text-2">asha.menon@example.org</div>
        </div>
      </div>
      <dl className="fs-facts">
        <dt>Applied</dt>
        <dd>12 Nov, Backend engineer</dd>
        <dt>Attempt</dt>
        <dd>
          <CopyableId value="at_7Q2M" what="the attempt's id" />
        </dd>
        <dt>Sat</dt>
        <dd>20 Nov, 10:02 to 11:26</dd>
        <dt>Took</dt>
        <dd>84 min</dd>
      </dl>
      <section>
        <h3>Similar answers</h3>
        <p className="fs-small text-text-2">Nearest of 213: 24 %, nothing above the 60 % line.</p>
      </section>
    </>
  );
}
