import type { Overview } from '@fairshot/contracts/reports/overview.contract';

type Day = Overview['days'][number];

const HEIGHT = 104;

/** How many attempts finished and how many invitations lapsed on each of the last days. */
export function AttemptsPerDay({ days }: { days: readonly Day[] }) {
  const highest = Math.max(1, ...days.map((day) => day.finished + day.lapsed));
  return (
    <figure>
      <figcaption className="mb-2 flex flex-wrap items-center gap-4">
        <h2 className="mr-auto">Attempts per day</h2>
        <span className="flex items-center gap-2 text-12 text-text-2">
          <i className="size-2 bg-series-1" /> finished
        </span>
        <span className="flex items-center gap-2 text-12 text-text-2">
          <i className="fs-hatched size-2" /> lapsed
        </span>
      </figcaption>
      <div className="flex h-32 items-end gap-2 border-b border-control" aria-hidden="true">
        {days.map((day) => (
          <Bar key={day.date} day={day} unit={HEIGHT / highest} />
        ))}
      </div>
      <div className="mt-1 flex gap-2" aria-hidden="true">
        {days.map(({ date }) => (
          <span key={date} className="flex-1 text-center text-11 text-text-3">
            {Number(date.slice(-2))}
          </span>
        ))}
      </div>
      {/* A table keeps its height whatever is asked of it; the box around it does not. */}
      <div className="fs-hidden">
        <DaysTable days={days} />
      </div>
    </figure>
  );
}

function Bar({ day: { finished, lapsed }, unit }: { day: Day; unit: number }) {
  return (
    <span className="flex flex-1 flex-col items-center justify-end">
      {finished + lapsed > 0 && <span className="text-11 text-text-2">{finished + lapsed}</span>}
      <span className="fs-hatched w-full max-w-[40px]" style={{ height: `${lapsed * unit}px` }} />
      <span className="w-full max-w-[40px] bg-series-1" style={{ height: `${finished * unit}px` }} />
    </span>
  );
}

function DaysTable({ days }: { days: readonly Day[] }) {
  return (
    <table>
      <caption>Attempts per day</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Finished</th>
          <th scope="col">Lapsed</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <th scope="row">{day.date}</th>
            <td>{day.finished}</td>
            <td>{day.lapsed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
