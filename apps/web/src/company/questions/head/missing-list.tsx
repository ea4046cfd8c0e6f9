import { useJumpTo } from './use-jumps.ts';

interface MissingListProps {
  items: readonly { path: string; message: string }[];
  /** Before the page goes to the field: a dialog closes. */
  onJump?: (() => void) | undefined;
}

/** Sentences about what keeps a question from being published; each goes to its field. */
export function MissingList({ items, onJump }: MissingListProps) {
  const jump = useJumpTo();
  return (
    <ul className="flex flex-col gap-1">
      {items.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <button
            type="button"
            className="fs-link text-left"
            onClick={() => {
              onJump?.();
              jump(path);
            }}
          >
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
}
