import { lazy, type ReactNode, Suspense } from 'react';
import { Brand } from './brand.tsx';
import { PlainLink, type ShellLink } from './shell-link.tsx';
import { useDensity } from './use-density.tsx';

// Most pages of a candidate have no sections, and a menu is a sixth of what their first load may weigh.
const CandidateMenu = lazy(async () => {
  const { CandidateMenu } = await import('./candidate-menu.tsx');
  return { default: CandidateMenu };
});

export interface CandidateNavItem {
  href: string;
  label: string;
  current?: boolean | undefined;
}

interface CandidateShellProps {
  home: string;
  items?: readonly CandidateNavItem[] | undefined;
  /** Help and the person, at the right end of the bar. */
  actions?: ReactNode;
  linkComponent?: ShellLink | undefined;
  /** Under the bar, in the layout: toasts and notices. */
  notice?: ReactNode;
  /** The one card that holds the next step. It follows the page on narrow screens. */
  card?: ReactNode;
  cardLabel?: string | undefined;
  children: ReactNode;
}

/** Before and after a sitting, and for the public: one quiet bar, one reading column and at most one card. */
export function CandidateShell(props: CandidateShellProps) {
  const {
    home,
    items = [],
    actions,
    linkComponent: Link = PlainLink,
    notice,
    card,
    cardLabel,
    children,
  } = props;
  useDensity('quiet');
  return (
    <div className="fs-quiet" data-density="quiet">
      <a className="fs-skip" href="#page">
        Skip to the page
      </a>
      <header className="fs-quiet-bar">
        {items.length > 0 && (
          <div className="fs-quiet-menu">
            <Suspense>
              <CandidateMenu items={items} linkComponent={Link} />
            </Suspense>
          </div>
        )}
        <Link href={home} className="fs-quiet-home" aria-label="FairShot">
          <Brand />
        </Link>
        {items.length > 0 && (
          <nav className="fs-quiet-nav" aria-label="Sections">
            {items.map((item) => (
              <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </Link>
            ))}
          </nav>
        )}
        {actions && <div className="fs-push">{actions}</div>}
      </header>
      {notice}
      <main className="fs-quiet-page" id="page" tabIndex={-1} data-card={card ? true : undefined}>
        <div className="fs-quiet-main">{children}</div>
        {card && (
          <aside className="fs-card" aria-label={cardLabel}>
            {card}
          </aside>
        )}
      </main>
    </div>
  );
}
