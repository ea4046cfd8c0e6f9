import {
  AppWindow,
  Building2,
  CalendarPlus,
  ClipboardPaste,
  FlaskConical,
  HandHeart,
  Keyboard,
  LifeBuoy,
  ScanFace,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../src/button.tsx';
import { CandidateShell } from '../src/candidate-shell.tsx';
import { Checkbox } from '../src/checkbox.tsx';
import { LinkButton } from '../src/link-button.tsx';
import { Note } from '../src/note.tsx';
import { PageHeading } from '../src/page-heading.tsx';
import { Panel } from '../src/panel.tsx';

/** A candidate's frame around an invitation, as in the mock-up. */
export function CandidatePage() {
  return (
    <CandidateShell
      home="?page=candidate"
      items={[
        { href: '#invitations', label: 'Invitations', current: true },
        { href: '#jobs', label: 'Jobs' },
        { href: '#reports', label: 'Reports' },
      ]}
      actions={
        <LinkButton href="#help" kind="ghost" icon={<LifeBuoy />}>
          Help
        </LinkButton>
      }
      card={<StartCard />}
      cardLabel="Start"
    >
      <PageHeading
        above={
          <>
            <Building2 />
            Kestrel Systems invites you, Asha
          </>
        }
        title="Backend engineer screening"
        lead="Four questions, open until Sunday 22 November, 18:00. You may read this page as often as you like; nothing starts until you press Start."
      />
      <dl className="grid grid-cols-2 gap-6 border-y border-line-2 py-3 sm:grid-cols-4">
        <Quick term="Length">112 min</Quick>
        <Quick term="Questions">3 code, 1 choice</Quick>
        <Quick term="Languages">C, C++, Java, Python</Quick>
        <Quick term="Order">Free</Quick>
      </dl>
      <section>
        <h2>What is recorded</h2>
        <p className="mb-3 text-text-2">
          A person, not a program, decides what it means. No video and no sound is stored or sent.
        </p>
        <Panel flush>
          <ul>
            <Recorded icon={<ScanFace />} what="Where your face is" kept="30 days">
              Angle, and whether one face is in view, 10 times a second. Numbers, never a picture.
            </Recorded>
            <Recorded icon={<AppWindow />} what="This window" kept="1 year">
              When it leaves the front or full screen, and for how long.
            </Recorded>
            <Recorded icon={<ClipboardPaste />} what="Pastes" kept="1 year">
              Length, and whether it was copied from this page. Copying within this page is always fine.
            </Recorded>
            <Recorded icon={<Keyboard />} what="Your typing in the editor" kept="1 year">
              Every version of your answer, so that nothing is lost and your way of working can be seen.
            </Recorded>
          </ul>
        </Panel>
      </section>
    </CandidateShell>
  );
}

function Quick({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-text-2">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

interface RecordedProps {
  icon: ReactNode;
  what: string;
  kept: string;
  children: ReactNode;
}

function Recorded({ icon, what, kept, children }: RecordedProps) {
  return (
    <li className="grid grid-cols-[20px_1fr] gap-x-3.5 border-b border-line px-4 py-3 last:border-0 sm:grid-cols-[20px_1fr_auto]">
      <span className="mt-1 text-text-2">{icon}</span>
      <div>
        <b>{what}</b>
        <p className="text-14 text-text-2">{children}</p>
      </div>
      <span className="col-start-2 text-13 sm:col-start-3">
        <span className="text-text-3">kept</span> {kept}
      </span>
    </li>
  );
}

function StartCard() {
  const [agreed, setAgreed] = useState(false);
  return (
    <>
      <div>
        <div className="fs-label">Your window</div>
        <div className="mt-0.5 text-22 font-semibold">Fri 20 Nov, 10:00</div>
        <div className="text-text-2">to Sun 22 Nov, 18:00, Kochi time</div>
        <div className="fs-small mt-1 text-text-3">Open now. Start by Sun 16:08 to have all 112 minutes.</div>
      </div>
      <Note tone="ok" icon={<HandHeart />} title="Your adjustment is set">
        25 % more time is in the 112 minutes. Only you and the organiser see this.
      </Note>
      <Checkbox
        label="I have read what is recorded and agree to it for this attempt."
        checked={agreed}
        onCheckedChange={setAgreed}
      />
      <Button
        kind="primary"
        size="large"
        block
        unavailable={agreed ? undefined : 'Read what is recorded and agree to it first.'}
      >
        Start the attempt
      </Button>
      <Button size="large" block icon={<FlaskConical />}>
        Practise first
      </Button>
      <hr />
      <p className="flex items-center gap-2.5">
        <CalendarPlus />
        <a href="#calendar">Put it in my calendar</a>
      </p>
    </>
  );
}
