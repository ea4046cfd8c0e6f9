import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'busyLabel' | 'block'> {
  /** The name of the act, read aloud and shown on hover and focus. */
  label: string;
  icon: ReactNode;
}

/** An act drawn as one icon. Never for a consequence: those carry their word. */
export function IconButton({ label, icon, kind = 'ghost', keys, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} kind={kind} aria-label={label} data-icon-only>
        {icon}
      </Button>
    </Tooltip>
  );
}
