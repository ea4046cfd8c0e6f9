import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Brand } from './brand.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { SplitPane } from './split-pane.tsx';
import { TimeBar } from './time-bar.tsx';
import { useDensity } from './use-density.tsx';
import { useNarrow } from './use-narrow.tsx';

const panes = ['question', 'code', 'results'] as const;
type Pane = (typeof panes)[number];
const paneNames: Record<Pane, string> = { question: 'Question', code: 'Code', results: 'Results' };

interface SittingFrameProps {
  /** The page's heading, for screen readers: assessment, question n of m, its title. */
  heading: string;
  assessment: string;
  organization: string;
  /** Minutes used and minutes in all. */
  time: { used: number; whole: number };
  /** In this order, always: saved, connection, time, help, finish. */
  saved: ReactNode;
  connection: ReactNode;
  timer: ReactNode;
  help: ReactNode;
  finish: ReactNode;
  /** Between the bar and the panes: toasts, a note. It pushes, it never covers. */
  notice?: ReactNode;
  rail: ReactNode;
  question: ReactNode;
  /** At the foot of the question. */
  monitor?: ReactNode;
  code: ReactNode;
  results: ReactNode;
}

/**
 * A candidate at work: time bar, bar, rail and three panes; under 900 px the panes are tabs and nothing but code
 * scrolls sideways, down to 320 px. F6 goes to the next pane. All panes stay mounted, so an editor keeps its state.
 */
export function SittingFrame(props: SittingFrameProps) {
  const { question, monitor, code, results, rail, notice } = props;
  const narrow = useNarrow(900);
  const [shown, setShown] = useState<Pane>('question');
  const frame = useRef<HTMLDivElement>(null);
  const base = useId();
  useDensity('sitting');

  const goOn = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const here = panes.findIndex((pane) =>
      paneElement(frame.current, pane)?.contains(document.activeElement),
    );
    const back = here < 0 ? 0 : here - 1;
    const next = panes.at((event.shiftKey ? back : here + 1) % panes.length) ?? 'question';
    setShown(next);
    // The pane may just be on its way into view.
    requestAnimationFrame(() => paneElement(frame.current, next)?.focus());
  });
  // On the document: the key must work wherever the focus is, also when nothing has it.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => goOn(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const section = (pane: Pane, content: ReactNode) => (
    <section
      id={`${base}${pane}`}
      className="fs-sitting-pane"
      data-pane={pane}
      tabIndex={-1}
      {...(narrow
        ? { role: 'tabpanel', 'aria-labelledby': `${base}${pane}-tab` }
        : { 'aria-label': paneNames[pane] })}
    >
      {content}
    </section>
  );

  return (
    <div ref={frame} className="fs-sitting" data-density="sitting">
      <SittingBar {...props} />
      {notice && <div className="fs-sitting-notice">{notice}</div>}
      <main className="fs-sitting-main">
        {rail}
        {narrow && <PaneTabs base={base} names={paneNames} shown={shown} onShow={setShown} />}
        <SplitPane
          label="Resize question and editor"
          direction="columns"
          initial={34}
          least={320}
          remember="question"
          only={narrow ? (shown === 'question' ? 'first' : 'second') : undefined}
          first={section(
            'question',
            <>
              {question}
              {monitor}
            </>,
          )}
          second={
            <SplitPane
              label="Resize editor and results"
              direction="rows"
              initial={66}
              least={120}
              remember="results"
              only={narrow ? (shown === 'results' ? 'second' : 'first') : undefined}
              first={section('code', code)}
              second={section('results', results)}
            />
          }
        />
      </main>
    </div>
  );
}

function SittingBar({
  time,
  heading,
  assessment,
  organization,
  saved,
  connection,
  timer,
  help,
  finish,
}: SittingFrameProps) {
  return (
    <header className="fs-sitting-head">
      <TimeBar {...time} />
      <div className="fs-sitting-bar">
        <h1 className="fs-hidden">{heading}</h1>
        <span className="fs-sitting-name">
          <Brand bare />
          <b>{assessment}</b>
          <span>{organization}</span>
        </span>
        <span className="fs-sitting-saved">
          {saved}
          {connection}
        </span>
        {timer}
        <span className="fs-sitting-ends">
          {help}
          {finish}
        </span>
      </div>
    </header>
  );
}

function paneElement(frame: HTMLElement | null, pane: Pane): HTMLElement | null | undefined {
  return frame?.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
}
