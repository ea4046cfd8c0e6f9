/** A life cycle as data: state → event → next state. */
type Table<State extends string> = { readonly [S in State]: { readonly [event: string]: State } };

type StateOf<T> = keyof T & string;
type EventOf<T> = { [S in keyof T]: keyof T[S] }[keyof T] & string;

export interface Lifecycle<State extends string, Event extends string> {
  readonly states: readonly State[];
  readonly events: readonly Event[];
  readonly table: Readonly<Record<State, Readonly<Record<string, State>>>>;
  /** The state an event leads to. */
  target(event: Event): State;
  /** The states in which the event may happen: the guard of the UPDATE that moves the row. */
  sources(event: Event): State[];
  /** Whether the event may happen now; screens ask this to know which buttons exist. */
  allows(state: State, event: Event): boolean;
}

/**
 * Turns a table *state → event → state* into types, guards and lists. A misspelt target does not compile; an
 * event that leads to two different states is refused at once, since then one guarded UPDATE could not say
 * where it leads.
 */
export function defineLifecycle<const T extends Table<StateOf<T>>>(
  table: T,
): Lifecycle<StateOf<T>, EventOf<T>> {
  const rows = table as Record<string, Record<string, string>>;
  const targets = collectTargets(rows);
  const states = Object.keys(rows) as StateOf<T>[];

  return {
    states,
    events: [...targets.keys()] as EventOf<T>[],
    table: rows as Lifecycle<StateOf<T>, EventOf<T>>['table'],
    target: (event) => targets.get(event) as StateOf<T>,
    sources: (event) => states.filter((state) => rows[state]?.[event] !== undefined),
    allows: (state, event) => rows[state]?.[event] !== undefined,
  };
}

function collectTargets(rows: Record<string, Record<string, string>>): Map<string, string> {
  const targets = new Map<string, string>();
  for (const events of Object.values(rows)) {
    for (const [event, target] of Object.entries(events)) {
      if ((targets.get(event) ?? target) !== target) throw new Error(`"${event}" leads to two states`);
      targets.set(event, target);
    }
  }
  return targets;
}
