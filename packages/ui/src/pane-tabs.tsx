import { type KeyboardEvent, useRef } from 'react';

interface PaneTabsProps<Pane extends string> {
  /** What the ids of the panes begin with. */
  base: string;
  names: Record<Pane, string>;
  shown: Pane;
  onShow: (pane: Pane) => void;
}

/** Tabs over panes that stand elsewhere in the tree and stay mounted. Arrow keys, Home and End move between them. */
export function PaneTabs<Pane extends string>({ base, names, shown, onShow }: PaneTabsProps<Pane>) {
  const list = useRef<HTMLDivElement>(null);
  const panes = Object.keys(names) as Pane[];

  const move = (event: KeyboardEvent) => {
    const at = panes.indexOf(shown);
    const goal = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = goal === undefined ? undefined : panes.at(goal % panes.length);
    if (!next) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs inside take the focus
    <div ref={list} className="fs-tab-row fs-pane-tabs" role="tablist" aria-label="Panes" onKeyDown={move}>
      {panes.map((pane) => (
        <button
          key={pane}
          type="button"
          role="tab"
          id={`${base}${pane}-tab`}
          data-tab={pane}
          aria-controls={`${base}${pane}`}
          aria-selected={pane === shown}
          tabIndex={pane === shown ? 0 : -1}
          className="fs-tab"
          onClick={() => onShow(pane)}
        >
          {names[pane]}
        </button>
      ))}
    </div>
  );
}
