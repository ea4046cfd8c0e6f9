import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import type { StructuralAct } from './structural-acts.ts';

type ListField = 'cases' | 'groups' | 'solutions' | 'choices';
type Lists = Record<ListField, unknown[]>;

/** Changes one list of a draft; other fields stay as they are. */
function withList<Item>(
  draft: QuestionDraft,
  field: ListField,
  update: (items: readonly Item[]) => readonly Item[],
): QuestionDraft {
  const items = (draft as unknown as Lists)[field] as Item[];
  return { ...draft, [field]: update(items) };
}

/** Takes items out; Undo puts each back to its place, whatever was changed meanwhile in others. */
export function removing<Item extends object>(
  field: ListField,
  items: readonly Item[],
  isLeaving: (item: Item, at: number) => boolean,
  title: string,
): StructuralAct {
  const leaving = items.flatMap((item, at) => (isLeaving(item, at) ? [{ item, at }] : []));
  const gone = new Set(leaving.map(({ item }) => item));
  return {
    title,
    apply: (draft) => withList<Item>(draft, field, (all) => all.filter((item) => !gone.has(item))),
    revert: (draft) =>
      withList<Item>(draft, field, (all) => {
        const back = [...all];
        for (const { item, at } of leaving) back.splice(Math.min(at, back.length), 0, item);
        return back;
      }),
  };
}

/** Puts items at the end; Undo takes them out again. */
export function adding(field: ListField, added: readonly { name: string }[], title: string): StructuralAct {
  const names = new Set(added.map((item) => item.name));
  return {
    title,
    apply: (draft) => withList<{ name: string }>(draft, field, (all) => [...all, ...added]),
    revert: (draft) =>
      withList<{ name: string }>(draft, field, (all) => all.filter((item) => !names.has(item.name))),
  };
}

/** Changes many named items in the same way; Undo gives each back what it had in these fields. */
export function changing<Item extends { name: string }>(
  field: ListField,
  items: readonly Item[],
  names: ReadonlySet<string>,
  part: Partial<Item>,
  title: string,
): StructuralAct {
  const before = new Map(items.filter((item) => names.has(item.name)).map((item) => [item.name, item]));
  const keys = Object.keys(part) as (keyof Item)[];
  const set = (item: Item, from: Partial<Item>) => {
    const next = { ...item };
    for (const key of keys)
      if (from[key] === undefined) delete next[key];
      else next[key] = from[key];
    return next;
  };
  return {
    title,
    apply: (draft) =>
      withList<Item>(draft, field, (all) =>
        all.map((item) => (names.has(item.name) ? set(item, part) : item)),
      ),
    revert: (draft) =>
      withList<Item>(draft, field, (all) =>
        all.map((item) => (before.has(item.name) ? set(item, before.get(item.name)!) : item)),
      ),
  };
}

/** Puts items in another order; Undo the one before, with whatever came meanwhile at the end. */
export function reordering<Item>(
  field: ListField,
  items: readonly Item[],
  order: readonly Item[],
  nameOf: (item: Item) => unknown,
  title: string,
): StructuralAct {
  const to = (sequence: readonly Item[]) => {
    const places = new Map(sequence.map((item, at) => [nameOf(item), at]));
    const place = (item: Item) => places.get(nameOf(item)) ?? sequence.length;
    return (draft: QuestionDraft) =>
      withList<Item>(draft, field, (all) => all.toSorted((a, b) => place(a) - place(b)));
  };
  return { title, apply: to(order), revert: to(items) };
}
