import { Fragment, type ReactNode } from 'react';

/** Names and values of one thing, for a page's right column. A fact without a value is left out. */
export function Facts({
  title,
  facts,
}: {
  title?: string;
  facts: readonly (readonly [string, ReactNode])[];
}) {
  return (
    <section className="flex flex-col gap-2">
      {title && <h2>{title}</h2>}
      <dl className="fs-facts">
        {facts
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt className="text-text-2">{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
    </section>
  );
}
