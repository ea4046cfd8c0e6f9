import type { ComponentType, ReactNode } from 'react';

/** What a shell gives to whatever draws its links. A router's link is adapted in one line by the application. */
export interface ShellLinkProps {
  href: string;
  className?: string | undefined;
  'aria-current'?: 'page' | undefined;
  'aria-label'?: string | undefined;
  children?: ReactNode;
}

export type ShellLink = ComponentType<ShellLinkProps>;

/** The link of a page without a router. */
export function PlainLink({ children, ...rest }: ShellLinkProps) {
  return <a {...rest}>{children}</a>;
}
