import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { Markdown } from '../markdown.tsx';

// The test's document has no doctype, and KaTeX sets formulas only in standards mode.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });
afterEach(cleanup);

async function shown(text: string): Promise<HTMLElement> {
  const { container } = render(<Markdown text={text} />);
  await waitFor(() => expect(container.querySelector('.whitespace-pre-wrap')).toBeNull());
  return container;
}

test('sets formulas, also for those who hear the page', async () => {
  const page = await shown('At least $k \\le n$ services.');
  expect(page.querySelector('.katex math')).not.toBeNull();
  expect(page.textContent).toContain('services.');
});

test('shows a broken formula instead of failing', async () => {
  expect((await shown('Broken: $\\frac{1$ here')).textContent).toContain('\\frac{1');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[press](javascript:alert(1))',
  '$\\href{javascript:alert(1)}{press}$',
  '$\\html@mathml{<script>alert(1)</script>}{x}$',
  '<a href="#" style="position:fixed" onclick="alert(1)">x</a>',
])('lets nothing through that runs: %s', async (text) => {
  const { innerHTML } = await shown(`${text} $x$`);
  const inert = document.createElement('template');
  inert.innerHTML = innerHTML;
  expect(inert.content.querySelector('script, [onerror], [onclick], [href^="javascript:"]')).toBeNull();
});

test('keeps an author’s headings below the page’s own', async () => {
  const page = await shown('# Input\n\ntext');
  expect(page.querySelector('h1, h2')).toBeNull();
  expect(page.querySelector('h3')?.textContent).toBe('Input');
});
