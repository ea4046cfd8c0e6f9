/** How many, beside the name of what is counted. */
export function Count({ children }: { children: number | string }) {
  return <span className="fs-count">{children}</span>;
}
