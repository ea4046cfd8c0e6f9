import { useEffect, useRef, useState } from 'react';
import { toMinute } from './clock-words.tsx';

const MINUTE_MS = 60_000;
const CHANGE_SHOWN_MS = 6000;

const marks = [
  { at: 10 * MINUTE_MS, words: '10 minutes left.' },
  { at: 5 * MINUTE_MS, words: '5 minutes left.' },
  { at: MINUTE_MS, words: 'One minute left. What is in the editor is handed in by itself.' },
  { at: 0, words: 'Time is up. Your work is being handed in.' },
];

/**
 * What a timer says beyond its figure: an announcement whenever a mark is passed, and for six seconds the change when
 * the deadline was moved ("+10 min"). Opening the page after a mark announces nothing.
 */
export function useTimerWords(left: number, deadline: number): { announcement: string; change: string } {
  const [announcement, setAnnouncement] = useState('');
  const [change, setChange] = useState('');
  const before = useRef({ left, deadline });

  useEffect(() => {
    const passed = marks.findLast((mark) => before.current.left > mark.at && left <= mark.at);
    if (passed) setAnnouncement(passed.words);
    before.current = { ...before.current, left };
  }, [left]);

  useEffect(() => {
    const minutes = Math.round((deadline - before.current.deadline) / MINUTE_MS);
    before.current = { ...before.current, deadline };
    if (minutes === 0) return undefined;
    const given = minutes > 0;
    setChange(`${given ? '+' : '−'}${Math.abs(minutes)} min`);
    setAnnouncement(
      `${Math.abs(minutes)} minutes ${given ? 'added' : 'taken'}. New end: ${toMinute(deadline)}.`,
    );
    const ending = setTimeout(() => setChange(''), CHANGE_SHOWN_MS);
    return () => clearTimeout(ending);
  }, [deadline]);

  return { announcement, change };
}
