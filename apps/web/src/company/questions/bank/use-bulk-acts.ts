import { moveQuestions } from '@fairshot/contracts/questions/authoring.contract';
import {
  type Labelling,
  type LabelsBefore,
  labelQuestions,
  takeBackLabels,
} from '@fairshot/contracts/questions/bank.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../../client/call.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { count } from '../../format.ts';
import { useOrganization } from '../../use-organization.ts';
import { askForBankAnew } from './bank-query.ts';

export type BulkAct = { act: 'archive' | 'restore' } | Labelling;
type Left = { questionId: string; why: string };
interface Done {
  changed: number;
  left: Left[];
  undo: (() => Promise<Left[]>) | undefined;
}

/** As many as one request may name. */
const AT_ONCE = 500;

/**
 * Acts on many questions at once. What was done is said with a way back; what could not be done stays on the page
 * with its reasons until somebody has read it.
 */
export function useBulkActs(onDone: (left: ReadonlySet<string>) => void) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const [left, setLeft] = useState<{ title: string; reasons: string[] }>();

  const show = (title: string, those: readonly Left[]) =>
    setLeft(those.length === 0 ? undefined : { title, reasons: reasonsOf(those) });
  const undoing = useMutation({
    mutationFn: (undo: () => Promise<Left[]>) => undo(),
    onSuccess: (those) => show(`${count(those.length, 'question')} could not be put back.`, those),
    onError: (error) => say({ kind: 'error', title: 'That was not taken back', more: sentenceOf(error) }),
    onSettled: () => askForBankAnew(queries, organizationId),
  });
  const acting = useMutation({
    mutationFn: ({ act, ids }: { act: BulkAct; ids: readonly string[] }) => perform(organizationId, act, ids),
    onSuccess: ({ changed, left: those, undo }, { act }) => {
      say({
        title: saidOf(act, changed),
        kind: changed === 0 ? 'note' : 'done',
        ...(undo ? { undo: () => undoing.mutate(undo) } : {}),
      });
      show(
        `${count(those.length, 'question')} could not be changed and ${those.length === 1 ? 'is' : 'are'} still selected.`,
        those,
      );
      onDone(new Set(those.map(({ questionId }) => questionId)));
    },
    onError: (error) => say({ kind: 'error', title: 'Nothing was changed', more: sentenceOf(error) }),
    onSettled: () => askForBankAnew(queries, organizationId),
  });
  return {
    act: (act: BulkAct, ids: readonly string[]) =>
      ids.length > 0 && !acting.isPending && acting.mutate({ act, ids }),
    /** The questions on which an act is on its way. */
    busy: new Set(acting.isPending ? acting.variables.ids : []) as ReadonlySet<string>,
    isBusy: acting.isPending || undoing.isPending,
    left,
    forgetLeft: () => setLeft(undefined),
  };
}
export type BulkActs = ReturnType<typeof useBulkActs>;

async function perform(organizationId: string, act: BulkAct, ids: readonly string[]): Promise<Done> {
  if (isMove(act)) {
    const { moved, left } = await move(organizationId, act.act, ids);
    const back = act.act === 'archive' ? 'restore' : 'archive';
    const undo = async () => (await move(organizationId, back, moved)).left;
    return { changed: moved.length, left, undo: moved.length > 0 ? undo : undefined };
  }
  return label(organizationId, act, ids);
}

function isMove(act: BulkAct): act is { act: 'archive' | 'restore' } {
  return act.act === 'archive' || act.act === 'restore';
}

async function move(organizationId: string, event: 'archive' | 'restore', ids: readonly string[]) {
  const parts = await inParts(ids, AT_ONCE, (questionIds) =>
    call(moveQuestions, { params: { organizationId }, body: { event, questionIds } }),
  );
  return { moved: parts.flatMap((part) => part.moved), left: parts.flatMap((part) => part.left) };
}

async function label(organizationId: string, labelling: Labelling, ids: readonly string[]): Promise<Done> {
  const parts = await inParts(ids, AT_ONCE, (questionIds) =>
    call(labelQuestions, { params: { organizationId }, body: { questionIds, labelling } }),
  );
  const before = parts.flatMap((part) => part.before);
  const changed = new Set(before.map(({ questionId }) => questionId)).size;
  const undo = () => takeBack(organizationId, before);
  return { changed, left: parts.flatMap((part) => part.left), undo: changed > 0 ? undo : undefined };
}

async function takeBack(organizationId: string, before: readonly LabelsBefore[]): Promise<Left[]> {
  const parts = await inParts(before, 2 * AT_ONCE, (part) =>
    call(takeBackLabels, { params: { organizationId }, body: { before: part } }),
  );
  return parts.flatMap(({ left }) => left);
}

/** One after the other: each is a transaction that locks its questions. */
async function inParts<Item, Answer>(
  items: readonly Item[],
  size: number,
  ask: (part: Item[]) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += size) answers.push(await ask(items.slice(at, at + size)));
  return answers;
}

const DONE: Record<BulkAct['act'], string> = {
  archive: 'archived',
  restore: 'restored',
  add_skill: 'given the skill',
  remove_skill: 'rid of the skill',
  set_difficulty: 'changed in level',
};

function saidOf({ act }: BulkAct, changed: number): string {
  return changed === 0 ? 'Nothing to change' : `${count(changed, 'question')} ${DONE[act]}`;
}

function reasonsOf(left: readonly Left[]): string[] {
  const byReason = Map.groupBy(left, ({ why }) => why);
  return [...byReason].map(([why, those]) => (byReason.size === 1 ? why : `${those.length}: ${why}`));
}
