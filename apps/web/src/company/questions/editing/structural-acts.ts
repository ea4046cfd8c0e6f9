import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import type { Saying } from '@fairshot/ui/toast';

import type { DraftKeeper } from './draft-keeper.ts';

/** A change of the draft's structure that can be taken back without losing what was typed since. */
export interface StructuralAct {
  /** What was done: "3 cases removed". */
  title: string;
  apply: (draft: QuestionDraft) => QuestionDraft;
  /** Takes back this act alone, on whatever the draft has become. */
  revert: (draft: QuestionDraft) => QuestionDraft;
}

export interface StructuralActs {
  /** Does it and says so, with Undo beside it. */
  act(act: StructuralAct): void;
  undo(): void;
  redo(): void;
}

/** How many acts back Undo reaches. */
const DEPTH = 100;

/** Removing, moving and changing many at once: each can be undone and done again while the page is open. */
export function rememberActs(keeper: DraftKeeper, say: (saying: Saying) => void): StructuralActs {
  const done: StructuralAct[] = [];
  const undone: StructuralAct[] = [];

  function takeBack(act: StructuralAct): void {
    const at = done.indexOf(act);
    if (at === -1) return;
    done.splice(at, 1);
    undone.push(act);
    keeper.change(act.revert);
  }

  return {
    act: (act) => {
      keeper.change(act.apply);
      done.push(act);
      if (done.length > DEPTH) done.shift();
      undone.length = 0;
      say({ title: act.title, undo: () => takeBack(act) });
    },
    undo: () => {
      const last = done.at(-1);
      if (!last) return;
      takeBack(last);
      say({ title: `Undone: ${last.title}`, kind: 'note' });
    },
    redo: () => {
      const act = undone.pop();
      if (!act) return;
      keeper.change(act.apply);
      done.push(act);
      say({ title: `Done again: ${act.title}`, kind: 'note' });
    },
  };
}
