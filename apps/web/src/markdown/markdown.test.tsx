import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { Markdown } from '../markdown.tsx';
import { isTooTangled } from './is-too-tangled.ts';
import { PictureSourceProvider } from './picture-source.tsx';

// The test's document has no doctype, and KaTeX sets formulas only in standards mode.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });
afterEach(cleanup);

async function shown(text: string): Promise<HTMLElement> {
  const { container } = render(
    <PictureSourceProvider source={(sha256) => `/pictures/${sha256}`}>
      <Markdown text={text} />
    </PictureSourceProvider>,
  );
  await waitFor(() => expect(container.querySelector('.whitespace-pre-wrap')).toBeNull());
  return container;
}

test('sets formulas, also for those who hear the page', async () => {
  const page = await shown('At least $k \\le n$ services.');
  expect(page.querySelector('.katex math')).not.toBeNull();
  expect(page.textContent).toContain('services.');
});

test.each([
  ['$$a + b$$', true],
  ['Before.\n\n$$a + b,$$\n\nBehind.', true],
  ['> $$a + b$$', true],
  ['$$\na + b\n$$', true],
  ['With $$a + b$$ in its midst.', false],
  ['$a + b$', false],
])(
  'sets a formula between two dollars on a line of its own where nothing stands beside it: %j',
  async (text, isDisplayed) => {
    const page = await shown(text);
    expect(page.querySelectorAll('.katex')).toHaveLength(1);
    expect(page.querySelectorAll('.katex-display')).toHaveLength(isDisplayed ? 1 : 0);
  },
);

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
  '[press](JaVaScRiPt&#58;alert(1))',
  '[press](\tjavascript:alert(1))',
  '[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[press](vbscript:msgbox(1))',
  '![x](javascript:alert(1))',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<style>@import "https://elsewhere.example/x.css"</style>',
  '<base href="https://elsewhere.example/">',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```"><script>alert(1)</script>\ncode\n```',
])('lets nothing through that runs: %s', async (text) => {
  const { innerHTML } = await shown(`${text} $x$`);
  const inert = document.createElement('template');
  inert.innerHTML = innerHTML;
  const { content } = inert;
  expect(content.querySelector('script, svg, iframe, form, base, style, object, embed')).toBeNull();
  for (const element of content.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^srcdoc$/);
      if (/^(href|src|action)$/.test(name)) expect(value).not.toMatch(/^\s*(javascript|data|vbscript):/i);
    }
});

const MAP = 'a'.repeat(64);

test('shows a picture of the bank from where its reader may fetch it', async () => {
  const page = await shown(`![A map](picture:${MAP})`);
  const picture = page.querySelector('img');
  expect(picture?.getAttribute('src')).toBe(`/pictures/${MAP}`);
  expect(picture?.getAttribute('alt')).toBe('A map');
});

test.each([
  'https://elsewhere.example/x.png',
  '//elsewhere.example/x.png',
  '/api/me',
  'http://127.0.0.1:5432/',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'picture:../../me',
  `picture:${MAP}/../x`,
])('shows only what a picture from elsewhere is called: %s', async (source) => {
  const page = await shown(`![A map](${source})`);
  expect(page.querySelector('img')).toBeNull();
  expect(page.textContent).toContain('A map');
});

test('shows what a picture is called where nobody says how to fetch it', () => {
  const { container } = render(<Markdown text={`![A map](picture:${MAP})`} />);
  expect(container.querySelector('img')).toBeNull();
});

test.each([
  ['quotes 10,000 deep', `${'>'.repeat(10_000)}deep`],
  ['lists 10,000 deep on one line', `${'- '.repeat(10_000)}deep`],
  ['lists 300 deep', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- deep`).join('\n')],
  ['25,000 links that never close', '[deep]('.repeat(25_000)],
  ['30,000 marks of emphasis in one paragraph', `a**deep${'c* '.repeat(30_000)}`],
])('shows %s as typed', (_, text) => {
  expect(isTooTangled(text)).toBe(true);
  const { container } = render(<Markdown text={text} />);
  expect(container.textContent).toContain('deep');
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['pictures', '!['.repeat(20_000)],
  ['back ticks', '`a``b'.repeat(4_000)],
  ['dollars', '$$a$'.repeat(300)],
  ['backslashes', '\\'.repeat(50_000)],
  ['addresses', 'www.'.repeat(5_000)],
  ['a table of 10,000 cells', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(5_000)}`],
])('draws a heap of %s', async (_, text) => {
  expect((await shown(text)).textContent).not.toBe('');
});

test('draws an ordinary statement with its lists, quotes and tables', () => {
  expect(isTooTangled('> a\n> - b\n>   1. c\n\n| a | b |\n|---|---|\n| **1** | *2* |\n'.repeat(200))).toBe(
    false,
  );
});

test('keeps an author’s headings below the page’s own', async () => {
  const page = await shown('# Input\n\ntext');
  expect(page.querySelector('h1, h2')).toBeNull();
  expect(page.querySelector('h3')?.textContent).toBe('Input');
});
