import type { AttemptListItem } from '@fairshot/contracts/reports/reports.contract';

const DAYS = 14;

/** How many attempts began on each of the last fourteen days, in the reader's own zone. */
export function AttemptsPerDay({ attempts }: { attempts: readonly AttemptListItem[] }) {
  const days = lastDays(attempts);
  const highest = Math.max(1, ...days.map((one) => one.amount));
  return (
    <figure>
      <figcaption className="mb-2 text-15 font-semibold">Attempts per day</figcaption>
      <div className="flex h-32 items-end gap-2 border-b border-control" aria-hidden="true">
        {days.map((one) => (
          <span key={one.key} className="flex flex-1 flex-col items-center justify-end">
            {one.amount > 0 && <span className="text-11 text-text-2">{one.amount}</span>}
            <span
              className="w-full max-w-[40px] bg-series-1"
              style={{ height: `${(one.amount / highest) * 104}px` }}
            />
          </span>
        ))}
      </div>
      <div className="mt-1 flex gap-2" aria-hidden="true">
        {days.map((one) => (
          <span key={one.key} className="flex-1 text-center text-11 text-text-3">
            {one.day}
          </span>
        ))}
      </div>
      <table className="fs-hidden">
        <caption>Attempts per day</caption>
        <tbody>
          {days.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.key}</th>
              <td>{one.amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function lastDays(attempts: readonly AttemptListItem[]): { key: string; day: number; amount: number }[] {
  const key = (at: Date) => at.toLocaleDateString();
  const amounts = Map.groupBy(attempts, (attempt) => key(new Date(attempt.startedAt)));
  return Array.from({ length: DAYS }, (_, at) => {
    const date = new Date();
    date.setDate(date.getDate() - (DAYS - 1 - at));
    return { key: key(date), day: date.getDate(), amount: amounts.get(key(date))?.length ?? 0 };
  });
}
