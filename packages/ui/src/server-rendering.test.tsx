// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button } from './button.tsx';
import { CandidateShell } from './candidate-shell.tsx';
import { Chip } from './chip.tsx';
import { EmptyState } from './empty-state.tsx';
import { PageHeading } from './page-heading.tsx';
import { ToastProvider, Toasts } from './toast.tsx';

test('a public page can be rendered on the server, with its density and without a browser', () => {
  const html = renderToString(
    <ToastProvider>
      <CandidateShell
        home="/"
        items={[{ href: '/jobs', label: 'Jobs', current: true }]}
        notice={<Toasts place="flow" />}
      >
        <PageHeading
          title="Backend engineer"
          marks={<Chip>Kochi or remote</Chip>}
          actions={<Button>Apply</Button>}
        />
        <EmptyState kind="nothing_found" title="Nothing matches" />
      </CandidateShell>
      <Toasts place="corner" />
    </ToastProvider>,
  );
  expect(html).toContain('<h1>Backend engineer</h1>');
  expect(html).toContain('data-density="quiet"');
  expect(html).toContain('aria-current="page"');
  expect(html).not.toContain('style=');
});
