interface StrikeMeterProps {
  count: number;
  limit: number;
  /** What is counted, before the figures: "Warnings". */
  word?: string | undefined;
}

/** How many of the strikes that a policy allows have been given. None is shown, too: it is good news. */
export function StrikeMeter({ count, limit, word }: StrikeMeterProps) {
  const figures = `${count} of ${limit}`;
  return (
    <span className="fs-strike-meter">
      <span>{word ? `${word} ${figures}` : figures}</span>
      <span className="fs-strikes" data-many={count > 1 || undefined} aria-hidden="true">
        {Array.from({ length: limit }, (_, at) => (
          <i key={at} data-on={at < count || undefined} />
        ))}
      </span>
    </span>
  );
}
