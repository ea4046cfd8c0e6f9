import Papa from 'papaparse';

/** What a spreadsheet would take for a formula, also in the wide forms that some of them read as the narrow ones. */
const FORMULA = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export type Field = string | number | undefined;

/**
 * Lines of a CSV file by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it, so
 * that it stays a text.
 */
export function csvLines(rows: readonly Field[][]): string {
  const lines = Papa.unparse(
    rows.map((row) => row.map((field) => field ?? '')),
    { newline: '\r\n', header: false, escapeFormulae: FORMULA },
  );
  return rows.length > 0 ? `${lines}\r\n` : '';
}

/** Tells spreadsheets that what follows is UTF-8: without it they garble every name that is not English. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** "2026-11-20 10:02:31" as the clocks of a zone showed it. */
export function localTime(at: Date | null, timeZone: string): string | undefined {
  return at?.toLocaleString('sv-SE', { timeZone });
}
