import { useRender } from '@base-ui/react/use-render';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd.tsx';

interface LinkButtonProps extends ComponentProps<'a'> {
  kind?: 'plain' | 'primary' | 'ghost' | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
  icon?: ReactNode;
  keys?: string | undefined;
  block?: boolean | undefined;
  /** The router's link, when the goal is a page of ours: `render={<Link to="/jobs" />}`. */
  render?: ReactElement | undefined;
}

/** A way to a page that looks like a button. It stays a link: it can be opened in a new tab and copied. */
export function LinkButton({
  kind = 'plain',
  size = 'normal',
  icon,
  keys,
  block,
  render,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  const label = (
    <>
      {icon}
      {children}
      {keys && <Kbd keys={keys} />}
    </>
  );
  return useRender({
    defaultTagName: 'a',
    ...(render ? { render } : {}),
    props: {
      ...rest,
      className: className ? `fs-button ${className}` : 'fs-button',
      'data-kind': kind,
      'data-size': size,
      'data-block': block || undefined,
      children: label,
    },
  });
}
