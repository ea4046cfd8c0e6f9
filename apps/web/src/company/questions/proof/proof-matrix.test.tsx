import type { Proof } from '@fairshot/contracts/questions/proof.contract';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { ProofMatrix } from './proof-matrix.tsx';

afterEach(cleanup);

const NAMES = Array.from({ length: 1000 }, (_, at) => `case ${at + 1}`);

function aProof(programs: number): Proof {
  return {
    id: '019aa000-0000-7000-8000-0000000000d1',
    state: 'failed',
    isCurrent: true,
    startedAt: '2026-11-22T14:48:52Z',
    caseNames: NAMES,
    rows: Array.from({ length: programs }, (_, at) => ({
      name: `solution ${at + 1}`,
      role: 'solution' as const,
      language: 'python' as const,
      label: 'accepted' as const,
      state: 'done' as const,
      verdicts: NAMES.map((_name, place) => (place === 1 ? 'wrong_answer' : 'accepted') as 'accepted'),
      timesMs: NAMES.map(() => 12),
      memoryKb: NAMES.map(() => 2048),
    })),
    faults: [],
    warnings: [],
    suggestedLimits: [],
    isWaitingForJudge: false,
  };
}

test('of ten programs on a thousand cases only the rows in view are drawn, and all are counted', () => {
  render(<ProofMatrix proof={aProof(10)} />);
  const grid = screen.getByRole('grid');
  expect(grid.getAttribute('aria-rowcount')).toBe('1001');
  expect(grid.querySelectorAll('tr').length).toBeLessThan(60);
});

test('arrow keys walk the cells, and all about the one in question is told', async () => {
  render(<ProofMatrix proof={aProof(2)} />);
  const grid = screen.getByRole('grid');
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'ArrowRight' });
  expect(await screen.findByText(/^solution 2 on case 2: Wrong answer, 12.ms, 2.0.MB$/)).toBeDefined();
  expect(grid.querySelector('[tabindex="0"]')?.getAttribute('data-cell')).toBe('1 1');
});

test('a case that was not run says so', () => {
  const proof = aProof(1);
  proof.rows[0]!.verdicts[0] = null;
  render(<ProofMatrix proof={proof} />);
  expect(screen.getByText(/not run, it had missed the limit often enough/)).toBeDefined();
});
