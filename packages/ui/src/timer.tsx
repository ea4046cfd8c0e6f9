import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { toMinute } from './clock-words.tsx';
import { IconButton } from './icon-button.tsx';
import { useTimeLeft } from './use-time-left.tsx';
import { useTimerWords } from './use-timer-words.tsx';

const MINUTE_MS = 60_000;
/** Seconds are shown for the last five minutes only: before that they distract and inform nobody. */
const SECONDS_FROM_MS = 5 * MINUTE_MS;

interface TimerProps {
  /** When the attempt ends, in epoch milliseconds of the server's clock. */
  deadline: number;
  /** The server's clock minus this computer's, in milliseconds. The deadline is compared with the server's time only. */
  offset: number;
  /** The clock stands still; `left` milliseconds remain. */
  pausedWith?: number | undefined;
}

/**
 * The time that is left, in ink to the end. Screen readers hear it at 10, 5 and 1 minute and when it changes, and can
 * read it at any moment; it can be hidden, and the announcements still come.
 */
export function Timer({ deadline, offset, pausedWith }: TimerProps) {
  const [hidden, setHidden] = useState(false);
  const running = useTimeLeft(deadline, offset);
  const left = pausedWith ?? running;
  const { announcement, change } = useTimerWords(left, deadline);

  return (
    <div className="fs-timer">
      {hidden ? (
        <span className="fs-timer-more">Time hidden</span>
      ) : (
        <Face left={left} deadline={deadline} paused={pausedWith !== undefined} />
      )}
      {change && <span className="fs-timer-change">{change}</span>}
      <IconButton
        size="small"
        icon={hidden ? <Eye /> : <EyeOff />}
        label={hidden ? 'Show time' : 'Hide time'}
        onClick={() => setHidden(!hidden)}
      />
      <span className="fs-hidden" role="status">
        {announcement}
      </span>
    </div>
  );
}

function Face({ left, deadline, paused }: { left: number; deadline: number; paused: boolean }) {
  if (left <= 0) return <span className="fs-timer-face">Handing in</span>;
  const minutes = Math.ceil(left / MINUTE_MS);
  const withSeconds = left <= SECONDS_FROM_MS;
  const end = paused ? 'paused' : `ends ${toMinute(deadline)}`;
  return (
    <span
      className="fs-timer-face"
      role="timer"
      aria-label={`${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left, ${paused ? 'paused' : `ends at ${toMinute(deadline)}`}`}
    >
      <b>{withSeconds ? minutesAndSeconds(left) : minutes}</b> {withSeconds ? 'left' : 'min left'}
      <span className="fs-timer-more">{end}</span>
    </span>
  );
}

function minutesAndSeconds(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
