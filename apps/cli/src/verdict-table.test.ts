import { expect, test } from 'vitest';
import { verdictTable } from './verdict-table.ts';

const accepted = { verdict: 'AC', timeMs: 1, wallMs: 2, memoryKb: 1536, exitCode: 0 } as const;
const crashed = {
  verdict: 'RTE',
  timeMs: 12.4,
  wallMs: 30,
  memoryKb: 300 * 1024,
  signal: 'SIGSEGV',
} as const;

test('a person reads the verdict first, then a line for each case, then the worst figures', () => {
  const table = verdictTable('sum.c', [{ name: '1' }, { name: '2-large' }], {
    ...crashed,
    firstFailed: 1,
    cases: [accepted, crashed],
  });
  expect(table).toBe(
    [
      'sum.c: runtime error on case 2-large',
      '',
      'Case     Verdict                    CPU   Wall    Memory',
      '1        accepted                  1 ms   2 ms    1.5 MB',
      '2-large  runtime error (SIGSEGV)  12 ms  30 ms  300.0 MB',
      '         worst                    12 ms  30 ms  300.0 MB',
    ].join('\n'),
  );
});

test('a compile error shows what the compiler said, and no empty table', () => {
  const table = verdictTable('sum.c', [], {
    verdict: 'CE',
    timeMs: 0,
    wallMs: 0,
    memoryKb: 0,
    cases: [],
    compilerOutput: 'sum.c:1:1: error: expected ;\n',
  });
  expect(table).toBe('sum.c: compile error\n\nsum.c:1:1: error: expected ;');
});

test('nothing that a source holds moves or paints the terminal', () => {
  const compilerOutput = 'a\u001b[2Jb\u009b1mc\u202ed\0e\tf';
  const table = verdictTable('x', [], { ...accepted, cases: [], compilerOutput });
  expect(table).toContain('a�[2Jb�1mc�d�e\tf');
});
