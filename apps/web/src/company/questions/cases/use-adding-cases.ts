import type { StoredContent } from '@fairshot/contracts/questions/authoring.contract';
import { useEffect, useRef, useState } from 'react';

import { sentenceOf } from '../../../client/sentence-of.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { mergingCases, type NewCase, roomFor } from './merge-cases.ts';
import { type Content, storeContents } from './store-contents.ts';

/** A case whose texts are not stored yet. */
interface UnstoredCase {
  name: string;
  isSample?: boolean | undefined;
  input: Content;
  answer: Content;
}

export interface AddingCases {
  /** Stores the texts and adds the cases; resolves true when they are there. */
  add: (cases: readonly UnstoredCase[]) => Promise<boolean>;
  /** How many texts of how many are stored, while that goes on. */
  progress: { done: number; whole: number } | undefined;
  trouble: string | undefined;
  cancel: () => void;
}

/** Brings cases into the draft: first their texts to the server, then all cases in one act that Undo takes back. */
export function useAddingCases(): AddingCases {
  const { organizationId, acts, keeper, stored } = useEditing();
  const [draft] = useCoding();
  const [progress, setProgress] = useState<AddingCases['progress']>();
  const [trouble, setTrouble] = useState<string>();
  const going = useRef<AbortController>(undefined);
  useEffect(() => () => going.current?.abort(), []);

  const add = async (cases: readonly UnstoredCase[]): Promise<boolean> => {
    setTrouble(undefined);
    if (!roomFor(draft.cases, cases)) {
      setTrouble('A question takes at most 2,000 cases.');
      return false;
    }
    const mine = new AbortController();
    going.current = mine;
    const whole = cases.length * 2;
    setProgress({ done: 0, whole });
    try {
      const contents = await storeContents(
        cases.flatMap(({ input, answer }) => [input, answer]),
        { organizationId, signal: mine.signal, onProgress: (done) => setProgress({ done, whole }) },
      );
      for (const content of contents) stored.set(content.sha256, content);
      const now = keeper.store.state.draft;
      if (now.kind === 'coding') acts.act(mergingCases(now.cases, named(cases, contents)));
      return true;
    } catch (error) {
      if (!mine.signal.aborted) setTrouble(sentenceOf(error));
      return false;
    } finally {
      setProgress(undefined);
    }
  };
  return { add, progress, trouble, cancel: () => going.current?.abort() };
}

function named(cases: readonly UnstoredCase[], contents: readonly StoredContent[]): NewCase[] {
  return cases.map(({ name, isSample = false }, at) => ({
    name,
    isSample,
    inputSha256: contents[at * 2]!.sha256,
    answerSha256: contents[at * 2 + 1]!.sha256,
  }));
}
