import { Menu as Base } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { Kbd } from './kbd.tsx';

interface MenuProps {
  /** The name of the button, and of the list. */
  label: string;
  icon?: ReactNode;
  iconOnly?: boolean | undefined;
  kind?: ButtonProps['kind'];
  size?: ButtonProps['size'];
  align?: 'start' | 'end' | undefined;
  /** `MenuItem`, `MenuLine`. */
  children: ReactNode;
}

/** A button that opens a list of acts. Arrow keys move, a letter jumps, Escape closes. */
export function Menu({
  label,
  icon,
  iconOnly,
  kind = iconOnly ? 'ghost' : 'plain',
  size,
  align = 'start',
  children,
}: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger
        render={
          <Button
            kind={kind}
            size={size}
            icon={icon}
            data-icon-only={iconOnly || undefined}
            aria-label={iconOnly ? label : undefined}
          >
            {!iconOnly && (
              <>
                {label}
                <ChevronDown />
              </>
            )}
          </Button>
        }
      />
      <Base.Portal>
        <Base.Positioner className="fs-positioner" sideOffset={4} align={align} collisionPadding={8}>
          <Base.Popup className="fs-popup fs-list">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  keys?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  onSelect?: (() => void) | undefined;
  /** A link instead of an act: `render={<Link to="/settings" />}`. */
  render?: ReactElement | undefined;
  children: ReactNode;
}

/** One act of a menu, with its key where it has one. */
export function MenuItem({
  icon,
  keys,
  danger,
  disabled = false,
  onSelect,
  render,
  children,
}: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className="fs-item-text">{children}</span>
      {keys && <Kbd keys={keys} />}
    </>
  );
  if (render)
    return (
      <Base.LinkItem className="fs-item" render={render} closeOnClick>
        {content}
      </Base.LinkItem>
    );
  return (
    <Base.Item
      className="fs-item"
      data-danger={danger || undefined}
      disabled={disabled}
      onClick={() => onSelect?.()}
    >
      {content}
    </Base.Item>
  );
}

/** A hairline between groups of acts. */
export function MenuLine() {
  return <Base.Separator className="fs-menu-line" />;
}
