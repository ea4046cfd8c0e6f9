/** The paths that an order names as it says, then the others as they came. */
export function inOrder(paths: readonly string[], order: readonly string[]): string[] {
  const place = new Map(order.map((path, at) => [path, at]));
  const last = order.length;
  return paths.toSorted((a, b) => (place.get(a) ?? last) - (place.get(b) ?? last));
}
