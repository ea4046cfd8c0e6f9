import { Check, Info, OctagonAlert, X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';

/** Six seconds: long enough to read two lines and reach Undo. Hover and focus stop the clock. */
const SHOWN_MS = 6000;
const AT_ONCE = 3;

export interface Saying {
  title: string;
  more?: string | undefined;
  /** An `error` stays until it is closed, and its trace must stand on the page as well. */
  kind?: 'done' | 'note' | 'error' | undefined;
  undo?: (() => void) | undefined;
}

interface Toast extends Saying {
  id: number;
}

interface ToastBoard {
  toasts: readonly Toast[];
  say: (saying: Saying) => void;
  close: (id: number) => void;
}

const Board = createContext<ToastBoard | null>(null);

/** Holds the toasts of an application. Inside it, one `Toasts` shows them and `useToasts` says something. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback((saying: Saying) => {
    const toast = { ...saying, id: next.current++ };
    setToasts((all) => [...makeRoom(all), toast]);
  }, []);
  const board = useMemo(() => ({ toasts, say, close }), [toasts, say, close]);
  return <Board value={board}>{children}</Board>;
}

/** A function that says one thing to the person at the screen. */
export function useToasts(): (saying: Saying) => void {
  return useBoard().say;
}

/**
 * Where toasts appear: `corner` is bottom left, for staff; `flow` takes its place in the layout, under a
 * candidate's bar, so that it pushes and never covers.
 */
export function Toasts({ place }: { place: 'corner' | 'flow' }) {
  const { toasts, close } = useBoard();
  const list = (
    <div className="fs-toasts" data-place={place} role="status" aria-atomic="false">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => close(toast.id)} />
      ))}
    </div>
  );
  // On the server there is no corner to stand in, and nothing to say yet.
  if (place === 'corner') return typeof document === 'undefined' ? null : createPortal(list, document.body);
  return list;
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { title, more, kind = 'done', undo } = toast;
  const [held, setHeld] = useState(false);
  const leave = useEffectEvent(onClose);

  // After a pause the six seconds begin anew: whoever stopped to read gets the time to finish.
  useEffect(() => {
    if (held || kind === 'error') return undefined;
    const ending = setTimeout(() => leave(), SHOWN_MS);
    return () => clearTimeout(ending);
  }, [held, kind]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens; its buttons are the controls
    <div
      className="fs-toast"
      data-kind={kind}
      role={kind === 'error' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ToastIcon kind={kind} />
      <div className="fs-toast-text">
        <div className="fs-toast-title">{title}</div>
        {more && <div className="fs-toast-more">{more}</div>}
      </div>
      {undo && (
        <Button
          size="small"
          onClick={() => {
            undo();
            onClose();
          }}
        >
          Undo
        </Button>
      )}
      <Button kind="ghost" size="small" data-icon-only aria-label={`Close: ${title}`} onClick={onClose}>
        <X />
      </Button>
    </div>
  );
}

function ToastIcon({ kind }: { kind: Saying['kind'] }) {
  if (kind === 'error') return <OctagonAlert />;
  return kind === 'note' ? <Info /> : <Check />;
}

// The oldest message that may vanish gives way; errors never do.
function makeRoom(toasts: readonly Toast[]): readonly Toast[] {
  if (toasts.length < AT_ONCE) return toasts;
  const oldest = toasts.find((toast) => toast.kind !== 'error');
  return toasts.filter((toast) => toast !== oldest);
}

function useBoard(): ToastBoard {
  const board = useContext(Board);
  if (!board) throw new Error('Toasts need a ToastProvider around the application');
  return board;
}
