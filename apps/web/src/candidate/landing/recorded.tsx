import { Clock, Keyboard, type LucideIcon, MonitorSmartphone, Play } from 'lucide-react';

interface RecordedItem {
  Icon: LucideIcon;
  what: string;
  how: string;
}

/** Everything a sitting records, and nothing else: this list is a promise and grows only with the code. */
const recorded: readonly RecordedItem[] = [
  {
    Icon: Keyboard,
    what: 'What you type in the editor',
    how: 'The newest text of each question and language, saved every second, so that nothing is lost.',
  },
  {
    Icon: Play,
    what: 'Runs and submissions',
    how: 'The code, when it was sent, and what the judge found.',
  },
  {
    Icon: Clock,
    what: 'Times',
    how: 'When you start, turn to a question and finish.',
  },
  {
    Icon: MonitorSmartphone,
    what: 'A change of browser',
    how: 'When the attempt goes on in another browser. That is noted and is not a violation.',
  },
];

/** What is recorded, in plain words, above Start. */
export function Recorded({ organization }: { organization: string }) {
  return (
    <section>
      <h2>What is recorded</h2>
      <p className="text-text-2">
        {organization} reads it. No camera, no microphone and no picture of your screen is used.
      </p>
      <ul className="mt-3 rounded-3 border border-line-2 bg-surface">
        {recorded.map(({ Icon, what, how }) => (
          <li key={what} className="flex gap-3.5 border-b border-line px-4 py-3 last:border-0">
            <Icon className="mt-0.5 text-text-2" />
            <div>
              <b>{what}</b>
              <p className="text-14 text-text-2">{how}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-12 text-text-2">
        Never counted against you: a lost connection, a reload, a crash.
      </p>
    </section>
  );
}
