import { saveQuestion } from '@fairshot/contracts/questions/authoring.contract';
import { type FoundQuestion, importQuestion } from '@fairshot/contracts/questions/exchange.contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { call } from '../../../client/call.ts';
import { newKey } from '../../../client/new-key.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { useOrganization } from '../../use-organization.ts';
import type { PlacedFile } from '../cases/pair-files.ts';
import { likelyPlace, type Place } from './place-of-question.ts';
import { type Sending, sendPackage } from './send-package.ts';
import { sourcesOf } from './sources-of.ts';

/** A found question with what is to become of it, and what became of it. */
export interface Coming {
  /** The same for the life of the dialog: pressed twice, it becomes one question. */
  key: string;
  found: FoundQuestion;
  place: Place;
  questionId?: string;
  trouble?: string | undefined;
}

export interface Import {
  step: 'choosing' | 'sending' | 'found' | 'importing' | 'done';
  sending: Sending;
  coming: readonly Coming[];
  trouble: string | undefined;
  read: (files: readonly PlacedFile<File>[]) => Promise<void>;
  cancel: () => void;
  put: (key: string, place: Place) => void;
  importAll: () => Promise<void>;
}

const NOTHING_SENT = { sent: 0, whole: 0 };

/** Files are sent and read, the author says what becomes of each question, then one after the other is begun. */
export function useImport(): Import {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const [step, setStep] = useState<Import['step']>('choosing');
  const [sending, setSending] = useState<Sending>(NOTHING_SENT);
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const change = (key: string, changes: Partial<Coming>) =>
    setComing((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));

  async function read(files: readonly PlacedFile<File>[]): Promise<void> {
    if (files.length === 0) return;
    const { signal } = (abort.current = new AbortController());
    setTrouble(undefined);
    setSending(NOTHING_SENT);
    setStep('sending');
    try {
      const found: FoundQuestion[] = [];
      for (const zip of await sourcesOf(files))
        found.push(...(await sendPackage(organizationId, zip, setSending, signal)));
      setComing(found.map((one) => ({ key: newKey(), found: one, place: likelyPlace(one) })));
      setStep('found');
    } catch (error) {
      if (!signal.aborted) setTrouble(sentenceOf(error));
      setStep('choosing');
    }
  }

  async function importAll(): Promise<void> {
    setStep('importing');
    for (const one of coming)
      if (one.found.draft && one.place !== 'leave' && one.questionId === undefined)
        change(one.key, await importOne(organizationId, one));
    await Promise.all(
      ['bank', 'questions'].map((what) => queries.invalidateQueries({ queryKey: [what, organizationId] })),
    );
    setStep('done');
  }

  const cancel = () => abort.current?.abort();
  const put = (key: string, place: Place) => change(key, { place });
  return { step, sending, coming, trouble, read, cancel, put, importAll };
}

/** One that does not go keeps no other back. */
async function importOne(organizationId: string, { key, found, place }: Coming): Promise<Partial<Coming>> {
  try {
    const draft = found.draft!;
    const known = found.known.find(({ questionId }) => questionId === place);
    const { id } = known
      ? await call(saveQuestion, {
          params: { organizationId, questionId: known.questionId },
          body: { revision: known.revision, draft },
        })
      : await call(importQuestion, { params: { organizationId }, body: { idempotencyKey: key, draft } });
    return { questionId: id, trouble: undefined };
  } catch (error) {
    return { trouble: sentenceOf(error) };
  }
}
