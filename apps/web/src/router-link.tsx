import type { ShellLinkProps } from '@fairshot/ui/shell-link';
import { Link } from '@tanstack/react-router';

/** The router's link in the form that the shells and tables of the design system ask for: a path, maybe with a query. */
export function RouterLink({ href, children, ...rest }: ShellLinkProps) {
  const [to = '', query] = href.split('?');
  return (
    // `exact`: which section is the current one is for the shell to say, not for the address's beginning.
    <Link
      to={to}
      search={Object.fromEntries(new URLSearchParams(query)) as never}
      activeOptions={{ exact: true }}
      {...rest}
    >
      {children}
    </Link>
  );
}
