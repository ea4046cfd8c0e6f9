/** A case as it was pasted. */
export interface PastedCase {
  name: string;
  input: string;
  answer: string;
}

const CASE = /^={3,}[ \t]*(.*)$/;
const ANSWER = /^-{3,}[ \t]*$/;

/**
 * Several cases in one text: a line of `===` begins a case, its name may follow; a line of `---` parts the input
 * from the answer. Each text ends with a line break, as a file would.
 */
export function parseCases(
  text: string,
  nextName: (taken: ReadonlySet<string>) => string,
): { cases: PastedCase[]; faults: string[] } {
  const cases: PastedCase[] = [];
  const faults: string[] = [];
  const names = new Set<string>();
  for (const { title, lines, number } of blocksOf(text)) {
    const at = lines.findIndex((line) => ANSWER.test(line));
    if (at === -1) {
      faults.push(`The case on line ${number} has no line --- between input and answer.`);
      continue;
    }
    const name = title || nextName(names);
    if (names.has(name)) {
      faults.push(`Line ${number}: another case here is called ${name}.`);
      continue;
    }
    names.add(name);
    cases.push({ name, input: textOf(lines.slice(0, at)), answer: textOf(lines.slice(at + 1)) });
  }
  return { cases, faults };
}

function blocksOf(text: string): { title: string; lines: string[]; number: number }[] {
  const blocks: { title: string; lines: string[]; number: number }[] = [];
  for (const [at, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const begins = CASE.exec(line);
    if (begins) blocks.push({ title: begins[1]!.trim().slice(0, 200), lines: [], number: at + 1 });
    else if (blocks.length > 0 || line.trim() !== '') {
      if (blocks.length === 0) blocks.push({ title: '', lines: [], number: at + 1 });
      blocks.at(-1)!.lines.push(line);
    }
  }
  return blocks.filter(({ lines }) => lines.some((line) => line !== ''));
}

// Blank lines at the end part the cases for the eye; they are no part of the text.
function textOf(lines: readonly string[]): string {
  const last = lines.findLastIndex((line) => line !== '');
  return lines
    .slice(0, last + 1)
    .map((line) => `${line}\n`)
    .join('');
}
