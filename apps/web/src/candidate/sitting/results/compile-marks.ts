import type { EditorMark } from '../editor/editor-mark.ts';

/** `main.cpp:17:30: error: expected ')'` from gcc and g++; complaints inside system headers are not the candidate's lines. */
const GCC = /^(?!\/usr\/)[^\s:]*\.(?:c|cc|cpp|h):(\d+):(\d+): (?:fatal )?(error|warning): (.*)$/;
/** `Main.java:5: error: ';' expected`, with the caret two lines below. */
const JAVAC = /^[^\s:]*\.java:(\d+): (error|warning): (.*)$/;
/** `main.ts(5,9): error TS2322: Type 'string' is not assignable …` from the TypeScript compiler. */
const TSC = /^[^\s:(]*\.ts\((\d+),(\d+)\): (error|warning) TS\d+: (.*)$/;
/** `  File "main.py", line 3`, with the caret and the sentence below. */
const PYTHON = /^\s*File "[^"]*", line (\d+)/;
/** `/box/main.js:3`, with the caret and the sentence below. */
const NODE = /^[^\s:]*\.[cm]?js:(\d+)$/;
const SENTENCE = /^\w*(?:Error|Warning): (.*)$/;
/** How far below its place a caret or a sentence may stand. */
const LINES_BELOW = 6;

/** The lines to mark, from what gcc, javac, tsc, python or node printed. Text that none of them wrote gives none. */
export function compileMarks(output: string): EditorMark[] {
  const lines = output.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const below = lines.slice(index + 1, index + 1 + LINES_BELOW);
    return fromColumn(line) ?? fromJavac(line, below) ?? fromInterpreter(line, below) ?? [];
  });
}

function fromColumn(line: string): EditorMark[] | undefined {
  const found = GCC.exec(line) ?? TSC.exec(line);
  if (!found) return undefined;
  return [
    { line: Number(found[1]), column: Number(found[2]), severity: severityOf(found[3]), message: found[4]! },
  ];
}

function fromJavac(line: string, below: string[]): EditorMark[] | undefined {
  const found = JAVAC.exec(line);
  if (!found) return undefined;
  const mark = { line: Number(found[1]), severity: severityOf(found[2]), message: found[3]! };
  return [{ ...mark, ...caretColumn(below) }];
}

function fromInterpreter(line: string, below: string[]): EditorMark[] | undefined {
  const found = PYTHON.exec(line) ?? NODE.exec(line);
  const message = below.map((one) => SENTENCE.exec(one)?.[0]).find(Boolean);
  if (!found || !message) return undefined;
  // Python indents the quoted line by four and drops its own indentation, so its column cannot be trusted.
  const column = PYTHON.test(line) ? {} : caretColumn(below);
  return [{ line: Number(found[1]), severity: 'error', message, ...column }];
}

function caretColumn(below: string[]): { column?: number } {
  const caret = below.find((line) => /^\s*\^/.test(line));
  return caret === undefined ? {} : { column: caret.indexOf('^') + 1 };
}

function severityOf(word: string | undefined): 'error' | 'warning' {
  return word === 'warning' ? 'warning' : 'error';
}
