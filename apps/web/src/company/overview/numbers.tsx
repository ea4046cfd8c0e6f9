import type { Overview } from '@fairshot/contracts/reports/overview.contract';

/** How many, in four figures. */
export function Numbers({ numbers }: { numbers: Overview['numbers'] }) {
  const { candidates, invited, assessed, medianPercent } = numbers;
  return (
    <dl className="grid grid-cols-2 gap-4 border-y border-line-2 py-3 md:grid-cols-4">
      <Figure name="Candidates" value={candidates.toLocaleString('en')} />
      <Figure name="Invited, 30 days" value={invited.toLocaleString('en')} />
      <Figure name="Assessed, 30 days" value={assessed.toLocaleString('en')} />
      <Figure
        name="Median score, 30 days"
        value={medianPercent === undefined ? '-' : `${Math.round(medianPercent)} %`}
      />
    </dl>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-12 text-text-2">{name}</dt>
      <dd className="text-22 font-semibold">{value}</dd>
    </div>
  );
}
