import { useState } from 'react';
import { Avatar } from '../src/avatar.tsx';
import { Button } from '../src/button.tsx';
import { CaseStrip } from '../src/case-strip.tsx';
import { ConnectionIndicator } from '../src/connection-indicator.tsx';
import { CopyableId } from '../src/copyable-id.tsx';
import { Meter } from '../src/meter.tsx';
import { Progress } from '../src/progress.tsx';
import { SavedIndicator } from '../src/saved-indicator.tsx';
import { StatusLight } from '../src/status-light.tsx';
import { StrikeMeter } from '../src/strike-meter.tsx';
import { Timer } from '../src/timer.tsx';
import { Track } from '../src/track.tsx';
import { VerdictChip, type VerdictWord } from '../src/verdict-chip.tsx';
import { GalleryFrame } from './gallery-frame.tsx';
import { sampleTrack } from './sample-rows.tsx';
import { Row, Specimen } from './specimen.tsx';

const verdicts: readonly VerdictWord[] = [
  'accepted',
  'wrong_answer',
  'runtime_error',
  'time_limit',
  'memory_limit',
  'output_limit',
  'compile_error',
  'not_submitted',
  'running',
  'again',
];
const MINUTE_MS = 60_000;

/** Verdicts, clocks, meters and the track. */
export function MarksPage() {
  return (
    <GalleryFrame page="marks">
      <Specimen name="verdict-chip">
        <Row>
          {verdicts.map((verdict) => (
            <VerdictChip key={verdict} verdict={verdict} />
          ))}
          <VerdictChip verdict="queued" />
          <VerdictChip verdict="queued" place={3} />
        </Row>
      </Specimen>
      <Specimen name="status-light, strike-meter">
        <Row>
          <StatusLight light="green" meaning="nothing noticed" />
          <StatusLight light="yellow" meaning="window left twice" />
          <StatusLight light="red" meaning="third warning" />
          <StatusLight light="offline" meaning="since 14:47:13" />
        </Row>
        <Row>
          <StrikeMeter count={0} limit={3} word="Warnings" />
          <StrikeMeter count={1} limit={3} />
          <StrikeMeter count={2} limit={3} />
        </Row>
      </Specimen>
      <Clocks />
      <Specimen name="meter, progress, case-strip, copyable-id, avatar">
        <Meter label="Algorithms" value={82} />
        <Meter
          label="Room"
          whole={40}
          parts={[
            { value: 36, tone: 'ok', label: '36 green' },
            { value: 2, tone: 'warn', label: '2 yellow' },
            { value: 1, tone: 'bad', label: '1 red' },
            { value: 1, tone: 'neutral', label: '1 offline' },
          ]}
        />
        <Progress label="Sending invitations" done={180} whole={240} />
        <Row>
          <CaseStrip
            groups={[
              ['passed', 'passed', 'passed'],
              ['passed', 'passed', 'failed', 'failed'],
              ['passed', 'limit', 'limit', 'waiting'],
            ]}
          />
          <CopyableId value="at_7Q2M" what="the attempt's id" />
          <Avatar name="Asha Menon" size="large" />
          <Avatar name="Ravi Iyer" />
        </Row>
      </Specimen>
      <Specimen name="track" wide>
        <Track {...sampleTrack} />
      </Specimen>
      <Specimen name="track with a playhead" wide>
        <Track {...sampleTrack} window={[]} playhead={sampleTrack.from + 37 * MINUTE_MS} />
      </Specimen>
    </GalleryFrame>
  );
}

function Clocks() {
  const [end, setEnd] = useState(() => Date.now() + 41 * MINUTE_MS);
  const [now] = useState(() => Date.now());
  return (
    <Specimen name="timer, saved-indicator, connection-indicator">
      <Row>
        <Timer deadline={end} offset={0} />
        <Timer deadline={now + 4.2 * MINUTE_MS} offset={0} />
        <Timer deadline={now} offset={0} pausedWith={12 * MINUTE_MS} />
        <Timer deadline={now} offset={0} />
        <Button size="small" onClick={() => setEnd(end + 10 * MINUTE_MS)}>
          Give 10 minutes
        </Button>
      </Row>
      <Row>
        <SavedIndicator state={{ kind: 'saved', at: now }} />
        <SavedIndicator state={{ kind: 'saving' }} />
        <SavedIndicator state={{ kind: 'kept', at: now }} />
        <ConnectionIndicator offlineSince={null} />
        <ConnectionIndicator offlineSince={now} />
      </Row>
    </Specimen>
  );
}
