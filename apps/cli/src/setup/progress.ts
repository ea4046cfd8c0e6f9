const PATIENCE_MS = 1_000;
const REMINDER_MS = 10_000;
const NAME_WIDTH = 22;

/** Where a person reads what is going on; a test hands in a list instead of the terminal. */
export type Print = (line: string) => void;

/**
 * Does one named step of set-up and prints one line with what it answered. A step that takes over a second
 * says so, and again every ten seconds. The answer `undefined` means there was nothing worth telling.
 */
export async function step<Outcome extends string | undefined>(
  print: Print,
  name: string,
  doing: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const began = Date.now();
  let reminders = 0;
  const tell = () => {
    reminders += 1;
    print(line(name, reminders === 1 ? `${doing} …` : `still at it, ${since(began)}`));
    timer = setTimeout(tell, REMINDER_MS);
  };
  let timer = setTimeout(tell, PATIENCE_MS);
  try {
    const outcome = await work();
    if (outcome !== undefined) print(line(name, reminders ? `${outcome}, ${since(began)}` : outcome));
    return outcome;
  } finally {
    clearTimeout(timer);
  }
}

/** A line of set-up's two columns. */
export function line(name: string, text: string): string {
  return `  ${name.padEnd(NAME_WIDTH)}${text.replaceAll('\n', `\n  ${' '.repeat(NAME_WIDTH)}`)}`;
}

function since(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
