import { LANGUAGE_NAMES, type Language } from '@fairshot/contracts/questions/language';
import type { JudgeForAdmin, JudgesForAdmin, Waits } from '@fairshot/contracts/submissions/judges.contract';
import { Meter } from '@fairshot/ui/meter';
import { Note } from '@fairshot/ui/note';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';

import { Facts } from '../company/facts.tsx';
import { count, day } from '../company/format.ts';
import { Loading } from '../company/loading.tsx';
import { judgesQuery } from './judges-query.ts';
import { SetAsideList } from './set-aside-list.tsx';
import { waitWords } from './wait-words.ts';

/** Who judges, with which tools, what waits and for how long, and what judges failed at. */
export function JudgesPage() {
  const query = useQuery(judgesQuery);
  return (
    <>
      <title>Judges - FairShot</title>
      <StaffBar title="Judges" />
      <Loading what="the judges" query={query}>
        {(room) => (
          <div className="flex flex-col gap-6 p-5">
            <Queue room={room} />
            <WaitTable waits={room.waits} />
            <section className="flex flex-col gap-3">
              <h2>{count(room.judges.length, 'judge')}</h2>
              {room.judges.length === 0 && (
                <Note tone="warn" title="No judge is running.">
                  What is handed in waits and is not lost. Start one with{' '}
                  <code>npx fairshot start --role judge</code>.
                </Note>
              )}
              <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2 2xl:grid-cols-3">
                {room.judges.map((judge) => (
                  <li key={judge.id} className="min-w-0 rounded-3 border border-line-2 bg-surface p-4">
                    <Judge judge={judge} />
                  </li>
                ))}
              </ul>
            </section>
            <SetAsideList shown={room.setAside} count={room.setAsideCount} />
          </div>
        )}
      </Loading>
    </>
  );
}

function Queue({ room: { queue, judges } }: { room: JudgesForAdmin }) {
  const slots = judges.filter(({ ready }) => ready).reduce((sum, judge) => sum + judge.slots, 0);
  const figures = [
    ['Runs waiting', queue.runs],
    ['Submissions waiting', queue.submissions],
    ['Work of authors', queue.authors],
    ['Rejudges', queue.rejudges],
  ] as const;
  return (
    <section aria-label="Queue" className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:flex sm:flex-wrap sm:gap-x-10">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-12 text-text-2">{name}</dt>
            <dd className="text-22 font-semibold tabular-nums">{value.toLocaleString('en')}</dd>
          </div>
        ))}
        <div>
          <dt className="text-12 text-text-2">Slots at work</dt>
          <dd className="flex items-center gap-2 pt-1">
            <Meter
              label="Slots at work"
              value={Math.min(queue.running, slots)}
              whole={slots}
              shown={`${Math.min(queue.running, slots)} of ${slots}`}
            />
          </dd>
        </div>
      </dl>
      <p className="text-text-2">
        {queue.oldestMs === undefined
          ? 'Nothing of a candidate is waiting.'
          : `The oldest has waited for ${waitWords(queue.oldestMs)}.`}
      </p>
    </section>
  );
}

const KINDS: Readonly<Record<Waits['kind'], string>> = { run: 'Runs', submission: 'Submissions' };

/** Bars against the longest, so that a look tells which kind waits. */
function WaitTable({ waits }: { waits: readonly Waits[] }) {
  const longest = Math.max(1, ...waits.map(({ longestMs }) => longestMs));
  return (
    <section className="flex flex-col gap-2">
      <h2>Waits of the last hour</h2>
      {waits.length === 0 ? (
        <p className="text-text-2">Nothing was judged within the last hour.</p>
      ) : (
        <ul className="flex max-w-[720px] flex-col gap-3">
          {waits.map(({ kind, count: taken, p50Ms, p95Ms, longestMs }) => (
            <li key={kind} className="flex flex-col gap-1">
              <span className="flex flex-wrap gap-x-4">
                <b className="font-medium">{KINDS[kind]}</b>
                <span className="text-text-2">
                  {taken.toLocaleString('en')} taken; half within {waitWords(p50Ms)}, 95 % within{' '}
                  {waitWords(p95Ms)}, the longest {waitWords(longestMs)}
                </span>
              </span>
              <Meter
                label={`${KINDS[kind]}: 95 % within`}
                value={p95Ms}
                whole={longest}
                shown={waitWords(p95Ms)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function nameOf(language: string): string {
  return LANGUAGE_NAMES[language as Language] ?? language;
}

function Judge({ judge }: { judge: JudgeForAdmin }) {
  const broken = Object.entries(judge.broken);
  return (
    <div className="flex flex-col gap-3">
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        <bdi className="min-w-0 truncate">{judge.name || 'A judge'}</bdi>
        <span className="text-12 font-normal text-text-2">since {day(judge.startedAt)}</span>
      </h3>
      {!judge.ready && (
        <Note tone="warn" title="It judges nothing now.">
          {judge.reason && <p>{judge.reason}</p>}
          {judge.remedy && (
            <p className="font-mono text-12 break-words whitespace-pre-wrap">{judge.remedy}</p>
          )}
        </Note>
      )}
      {broken.length > 0 && (
        <Note tone="warn" title="It leaves languages to others.">
          {broken.map(([language, why]) => (
            <p key={language}>
              {nameOf(language)}: {why}
            </p>
          ))}
        </Note>
      )}
      {judge.ready && (
        <Facts
          facts={[
            ['Code runs in', judge.engine],
            ['Slots', judge.slots],
            ...Object.entries(judge.languages).map(([language, tools]) => [nameOf(language), tools] as const),
          ]}
        />
      )}
    </div>
  );
}
