import { emailAddress } from '@fairshot/contracts/fields';

interface Person {
  email: string;
  name: string;
}

export interface PeopleList {
  people: Person[];
  /** Lines that hold no address that can be used, by their number from 1. */
  wrong: { line: number; text: string }[];
  /** Addresses that stood there more than once; the first wins. */
  repeated: number;
}

const SEPARATOR = /[,;\t]/;

/**
 * Reads a pasted list, one person a line: `asha@example.org`, `Asha Menon <asha@example.org>`, or columns from a
 * spreadsheet in any order (`Asha Menon, asha@example.org`). Addresses alone may share a line. Empty lines and a
 * heading without an address are passed over.
 */
export function parsePeople(text: string): PeopleList {
  const list: PeopleList = { people: [], wrong: [], repeated: 0 };
  const known = new Set<string>();
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const found = readLine(raw.trim());
    if (found === undefined) {
      if (!isHeading(raw, at)) list.wrong.push({ line: at + 1, text: raw.trim().slice(0, 80) });
      continue;
    }
    for (const person of found) {
      if (known.has(person.email)) list.repeated++;
      else list.people.push(person);
      known.add(person.email);
    }
  }
  return list;
}

/** The people of one line; none for an empty one; undefined where it cannot be read. */
function readLine(line: string): Person[] | undefined {
  if (line === '') return [];
  const bracketed = /^"?([^"<]*)"?\s*<([^<>]+)>[,;]?$/.exec(line);
  if (bracketed) return onePerson(bracketed[2] ?? '', bracketed[1] ?? '');
  const cells = line
    .split(SEPARATOR)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    .filter(Boolean);
  const addresses = cells.filter((cell) => cell.includes('@'));
  if (addresses.length > 1) return addresses.length === cells.length ? manyAddresses(addresses) : undefined;
  if (addresses.length === 1)
    return onePerson(addresses[0] ?? '', cells.filter((cell) => !cell.includes('@')).join(' '));
  return undefined;
}

function onePerson(address: string, name: string): Person[] | undefined {
  const email = emailAddress.safeParse(address);
  return email.success ? [{ email: email.data, name: name.trim().slice(0, 200) }] : undefined;
}

function manyAddresses(addresses: string[]): Person[] | undefined {
  const people = addresses.flatMap((address) => onePerson(address, '') ?? []);
  return people.length === addresses.length ? people : undefined;
}

function isHeading(line: string, at: number): boolean {
  return at === 0 && /e-?mail|address/i.test(line) && !line.includes('@');
}
