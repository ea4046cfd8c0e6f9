import {
  Bookmark,
  BookmarkPlus,
  CircleCheck,
  CircleDashed,
  History,
  LifeBuoy,
  Pencil,
  Play,
  RotateCcw,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '../src/button.tsx';
import { CodeBlock } from '../src/code-block.tsx';
import { ConnectionIndicator } from '../src/connection-indicator.tsx';
import { IconButton } from '../src/icon-button.tsx';
import { LinkButton } from '../src/link-button.tsx';
import { MonitorStrip } from '../src/monitor-strip.tsx';
import { NativeSelect } from '../src/native-select.tsx';
import { Rail } from '../src/rail.tsx';
import { SampleComparison } from '../src/sample-comparison.tsx';
import { SavedIndicator } from '../src/saved-indicator.tsx';
import { SittingFrame } from '../src/sitting-frame.tsx';
import { StrikeMeter } from '../src/strike-meter.tsx';
import { Tabs } from '../src/tabs.tsx';
import { Timer } from '../src/timer.tsx';
import { Toasts } from '../src/toast.tsx';
import { sampleProgram } from './sample-rows.tsx';

const MINUTE_MS = 60_000;

/** The sitting, as in the mock-up, with a program to read in place of the editor. */
export function SittingPage() {
  const [now] = useState(() => Date.now());
  const [current, setCurrent] = useState('2');
  return (
    <SittingFrame
      heading="Backend engineer screening, question 2 of 4: Overlapping outages"
      assessment="Backend engineer screening"
      organization="Kestrel Systems"
      time={{ used: 49, whole: 90 }}
      saved={<SavedIndicator state={{ kind: 'saved', at: now }} />}
      connection={<ConnectionIndicator offlineSince={null} />}
      timer={<Timer deadline={now + 41 * MINUTE_MS} offset={0} />}
      help={
        <LinkButton kind="ghost" href="#help" icon={<LifeBuoy />}>
          Help
        </LinkButton>
      }
      finish={<Button>Finish</Button>}
      notice={<Toasts place="flow" />}
      rail={
        <Rail
          label="Questions"
          current={current}
          onSelect={setCurrent}
          items={[
            { key: '1', short: '1', label: 'Question 1, submitted, accepted', icon: <CircleCheck /> },
            { key: '2', short: '2', label: 'Question 2, attempted', icon: <Pencil /> },
            { key: '3', short: '3', label: 'Question 3, marked for review', icon: <Bookmark /> },
            { key: '4', short: '4', label: 'Question 4, not seen', icon: <CircleDashed /> },
          ]}
          foot={<IconButton label="Mark question 2 for review" icon={<BookmarkPlus />} />}
        />
      }
      question={<Statement />}
      monitor={
        <MonitorStrip
          light="green"
          meaning="nothing noticed"
          strikes={<StrikeMeter word="Warnings" count={0} limit={3} />}
          picture={<span />}
        >
          Noted now: where your face is, whether this window is in front, size of pastes. The picture stays on
          this computer. <a href="#stored">What is stored</a>
        </MonitorStrip>
      }
      code={<Answer />}
      results={<Results />}
    />
  );
}

function Statement() {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long statements scroll and must be reachable
    <div className="fs-pane-scroll fs-focus-inside" tabIndex={0} role="region" aria-label="Statement">
      <p className="fs-small mb-1 text-text-3">Question 2 of 4 · 30 points · 2 s, 256 MB</p>
      <h2 className="mb-3 text-22">Overlapping outages</h2>
      <div className="fs-prose">
        <p>
          A monitoring service has recorded <i>n</i> outages. Outage <i>i</i> began at minute <i>s</i> and
          ended just before minute <i>e</i>, so a service that came back at minute 10 was up at minute 10.
        </p>
        <p>
          Print the length in minutes of the longest unbroken stretch during which <b>at least k</b> services
          were down. If there was none, print 0.
        </p>
        <h3>Limits</h3>
        <ul>
          <li>1 &lt;= k &lt;= n &lt;= 200 000</li>
        </ul>
      </div>
    </div>
  );
}

function Answer() {
  const [language, setLanguage] = useState<'python' | 'cpp'>('python');
  return (
    <>
      <div className="fs-pane-bar">
        <NativeSelect
          label="Language"
          options={[
            { value: 'python', label: 'Python 3.13' },
            { value: 'cpp', label: 'C++20' },
          ]}
          value={language}
          onValueChange={setLanguage}
        />
        <span className="fs-small hidden text-text-3 sm:inline">Esc leaves the editor</span>
        <span className="fs-push">
          <Button kind="ghost" size="small" icon={<RotateCcw />}>
            Start again
          </Button>
          <Button kind="ghost" size="small" icon={<History />}>
            Versions
          </Button>
        </span>
      </div>
      <div className="min-h-0 flex-1 overflow-auto">
        <CodeBlock
          label="Your program"
          language="python"
          code={sampleProgram}
          marked={new Map([[18, 'current']])}
        />
      </div>
    </>
  );
}

function Results() {
  const [tab, setTab] = useState<'samples' | 'own' | 'submissions'>('samples');
  return (
    <Tabs
      className="min-h-0 flex-1"
      label="Results"
      value={tab}
      onValueChange={setTab}
      actions={
        <span className="flex gap-4 py-2">
          <Button icon={<Play />} keys="Ctrl '">
            Run
          </Button>
          <Button kind="primary" keys="Ctrl Enter">
            Submit
          </Button>
        </span>
      }
      tabs={[
        {
          value: 'samples',
          label: 'Samples',
          panel: (
            <div className="p-4">
              <SampleComparison input={'2 1\n0 10\n10 20\n'} expected={'20\n'} actual={'10\n'} />
            </div>
          ),
        },
        { value: 'own', label: 'Own input', panel: <p className="p-4">Type an input of your own.</p> },
        { value: 'submissions', label: 'Submissions', count: 1, panel: <p className="p-4">One so far.</p> },
      ]}
    />
  );
}
