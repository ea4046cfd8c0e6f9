import { Toast as Base } from '@base-ui/react/toast';
import { Check, Info, OctagonAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Six seconds: long enough to read two lines and reach Undo. Hover and focus stop the clock. */
const SHOWN_MS = 6000;

export interface Saying {
  title: string;
  more?: string | undefined;
  /** An `error` stays until it is closed, and its trace must stand on the page as well. */
  kind?: 'done' | 'note' | 'error' | undefined;
  undo?: (() => void) | undefined;
}

/** Holds the toasts of an application. Inside it, one `Toasts` shows them and `useToasts` says something. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={SHOWN_MS} limit={3}>
      {children}
    </Base.Provider>
  );
}

/** A function that says one thing to the person at the screen and returns nothing. */
export function useToasts(): (saying: Saying) => void {
  const { add, close } = Base.useToastManager();
  return ({ title, more, kind = 'done', undo }) => {
    const id = add({
      title,
      description: more,
      type: kind,
      timeout: kind === 'error' ? 0 : SHOWN_MS,
      priority: kind === 'error' ? 'high' : 'low',
      ...(undo
        ? {
            actionProps: {
              children: 'Undo',
              onClick: () => {
                undo();
                close(id);
              },
            },
          }
        : {}),
    });
  };
}

/**
 * Where toasts appear: `corner` is bottom left, for staff; `flow` takes its place in the layout, under a
 * candidate's bar, so that it pushes and never covers.
 */
export function Toasts({ place }: { place: 'corner' | 'flow' }) {
  const { toasts } = Base.useToastManager();
  const viewport = (
    <Base.Viewport className="fs-toasts" data-place={place}>
      {toasts.map((toast) => (
        <Base.Root key={toast.id} toast={toast} className="fs-toast" swipeDirection="left">
          <ToastIcon kind={toast.type} />
          <div className="fs-toast-text">
            <Base.Title className="fs-toast-title" render={<div />} />
            <Base.Description className="fs-toast-more" render={<div />} />
          </div>
          {toast.actionProps && <Base.Action render={<Button size="small" />} />}
          <Base.Close
            render={
              <Button kind="ghost" size="small" data-icon-only aria-label="Close">
                <X />
              </Button>
            }
          />
        </Base.Root>
      ))}
    </Base.Viewport>
  );
  return place === 'corner' ? <Base.Portal>{viewport}</Base.Portal> : viewport;
}

function ToastIcon({ kind }: { kind: string | undefined }) {
  if (kind === 'error') return <OctagonAlert />;
  return kind === 'note' ? <Info /> : <Check />;
}
