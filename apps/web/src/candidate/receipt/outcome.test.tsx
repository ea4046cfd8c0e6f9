import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { aSubmission } from '../../../test/a-submission.ts';
import { Outcome } from './outcome.tsx';

afterEach(cleanup);

const aCase = { position: 0, name: 'Sample 1', isSample: true, verdict: 'accepted', isCut: false } as const;

test('the receipt shows what the server lets be seen of an answer, and no more', () => {
  render(<Outcome found={aSubmission({ verdict: 'wrong_answer', passedPermille: 500, cases: [aCase] })} />);
  expect(screen.getByText('Wrong answer')).toBeTruthy();
  expect(screen.getByText(/50 % of the points/)).toBeTruthy();
  expect(screen.getByText(/1 of 1 cases shown passed/)).toBeTruthy();
});

test.each([
  ['nothing was handed in', undefined],
  ['it is still being judged', aSubmission({ state: 'running' })],
  ['our judge failed at it', aSubmission({ state: 'failed' })],
])('the receipt claims no outcome where %s', (_, found) => {
  const { container } = render(<Outcome found={found} />);
  expect(container.textContent).toBe('');
});
