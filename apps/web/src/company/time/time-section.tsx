import { LEAST_LOSS_SECONDS } from '@fairshot/contracts/attempts/line-loss.contract';
import type { AttemptTime } from '@fairshot/contracts/attempts/time.contract';
import { Button } from '@fairshot/ui/button';
import { useQuery } from '@tanstack/react-query';
import { CirclePause, CirclePlay, Clock, Coffee, WifiOff } from 'lucide-react';
import { useState } from 'react';

import { clockTime, count, stretch } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { Credits } from './credits.tsx';
import { GiveTimeDialog } from './give-time-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { silenceWords } from './silence-words.ts';
import { isMoving, timeQuery } from './time-query.ts';
import { TakeOverRequests } from './take-over-requests.tsx';
import { useResume } from './use-resume.ts';

const MAY_MOVE: readonly string[] = ['owner', 'recruiter', 'invigilator'];

/** How long an attempt still runs, what was given to it and why; while it runs, the acts on its clock. */
export function TimeSection({ attemptId }: { attemptId: string }) {
  const { id, role } = useOrganization();
  const { data: time } = useQuery({ ...timeQuery(id, attemptId), enabled: MAY_MOVE.includes(role) });
  const hasHistory = (time?.credits.length ?? 0) + (time?.lineLosses.length ?? 0) > 0;
  if (!time || (!isMoving(time) && !hasHistory)) return null;
  return (
    <section className="flex flex-col gap-3" aria-label="Time">
      <h2>Time</h2>
      {isMoving(time) && <Standing time={time} />}
      <LastHeard time={time} />
      <Breaks time={time} />
      {isMoving(time) && <TakeOverRequests attemptId={attemptId} />}
      {isMoving(time) && <Acts attemptId={attemptId} time={time} />}
      <Credits attemptId={attemptId} time={time} mayReverse={isMoving(time)} />
      <LineLosses losses={time.lineLosses} />
    </section>
  );
}

function Standing({ time }: { time: AttemptTime }) {
  const clock = Date.parse(time.pausedAt ?? time.now);
  const left = Math.max(0, (Date.parse(time.deadlineAt) - clock) / 1000);
  return (
    <p className="flex items-center gap-2">
      {time.pausedAt ? <CirclePause /> : <Clock />}
      {time.pausedAt
        ? `Paused since ${clockTime(time.pausedAt)} with ${stretch(left)} left`
        : left > 0
          ? `Ends ${clockTime(time.deadlineAt)}, ${stretch(left)} left`
          : 'The time is up; it is being handed in'}
    </p>
  );
}

/** A browser that fell silent, or the last of it where the attempt ended without another sign. */
function LastHeard({ time: { heardAt, now, deadlineAt, pausedAt, state } }: { time: AttemptTime }) {
  if (!heardAt || pausedAt) return null;
  const until = state === 'in_progress' ? now : deadlineAt;
  const silent = (Date.parse(until) - Date.parse(heardAt)) / 1000;
  if (silent < LEAST_LOSS_SECONDS) return null;
  return (
    <p className="flex items-center gap-2 text-text-2">
      <WifiOff />
      {`The browser was last heard at ${clockTime(heardAt)}, ${stretch(silent)} ${state === 'in_progress' ? 'ago' : 'before the end'}`}
    </p>
  );
}

function LineLosses({ losses }: { losses: AttemptTime['lineLosses'] }) {
  if (losses.length === 0) return null;
  return (
    <details className="text-12">
      <summary>{`${count(losses.length, 'silence')} for which no time came back`}</summary>
      <ul className="mt-1 flex flex-col gap-2 text-text-2" aria-label="Silences without a credit">
        {losses.map((loss) => (
          <li key={loss.to}>{silenceWords(loss)}</li>
        ))}
      </ul>
    </details>
  );
}

/** How much of the granted breaks is used; those who watch the room see why the clock stands still. */
function Breaks({ time: { breaks } }: { time: AttemptTime }) {
  if (!breaks) return null;
  const { allowedSeconds, usedSeconds, endsAt } = breaks;
  const used = usedSeconds === 0 ? 'none used' : `${stretch(usedSeconds)} used`;
  return (
    <p className="flex items-center gap-2 text-text-2">
      <Coffee />
      {`Breaks: ${stretch(allowedSeconds)} in all, ${used}${endsAt ? `; on a break until ${clockTime(endsAt)} at the latest` : ''}`}
    </p>
  );
}

function Acts({ attemptId, time }: { attemptId: string; time: AttemptTime }) {
  const [asking, setAsking] = useState<'time' | 'pause'>();
  const resume = useResume(attemptId);
  const close = () => setAsking(undefined);
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setAsking('time')}>Give time</Button>
      {time.pausedAt ? (
        <Button
          icon={<CirclePlay />}
          busy={resume.isPending}
          busyLabel="Resuming"
          onClick={() => resume.mutate(undefined)}
        >
          Resume
        </Button>
      ) : null}
      {(!time.pausedAt || time.breaks?.endsAt) && (
        <Button icon={<CirclePause />} onClick={() => setAsking('pause')}>
          Pause
        </Button>
      )}
      {asking === 'time' && <GiveTimeDialog attemptId={attemptId} onClose={close} />}
      {asking === 'pause' && <PauseDialog attemptId={attemptId} onClose={close} />}
    </div>
  );
}
