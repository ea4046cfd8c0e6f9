import {
  type KeptText,
  listKeptTexts,
  settleKeptText,
} from '@fairshot/contracts/attempts/kept-texts.contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { call } from '../../client/call.ts';
import { isPassing } from '../../client/trouble.ts';
import { textKey } from './drafts/text.ts';
import { change } from './sitting-core.ts';
import { useSitting, useSittingState } from './use-sitting.ts';

/** A text that is not in the editor, for its author to put in or leave: kept by this computer, or by the server. */
export type Aside = Pick<KeptText, 'questionVersionId' | 'language' | 'source'> & {
  because?: KeptText['because'];
};

/** What is kept aside, this computer's own first, and how to be done with one. */
export function useKeptTexts(): { asides: Aside[]; settle: (aside: Aside) => void } {
  const sitting = useSitting();
  const client = useQueryClient();
  const params = { attemptId: sitting.attemptId };
  const queryKey = ['kept-texts', sitting.attemptId];
  const { data = [], refetch } = useQuery({
    queryKey,
    queryFn: async () => (await call(listKeptTexts, { params })).texts,
    enabled: !sitting.door.isPreview,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (_, error) => isPassing(error),
  });
  useNews(() => void refetch());
  const conflicts = useSittingState((state) => state.conflicts);
  const texts = useSittingState((state) => state.texts);

  const fromServer = data.filter(
    (kept) =>
      texts[textKey(kept.questionVersionId, kept.language)]?.source !== kept.source &&
      !conflicts.some((own) => isSame(own, kept)),
  );
  return {
    asides: [...conflicts, ...fromServer],
    settle: (aside) => {
      change(sitting, { conflicts: conflicts.filter((own) => !isSame(own, aside)) });
      client.setQueryData(
        queryKey,
        data.filter((kept) => !isSame(kept, aside)),
      );
      // Where this is lost on the way, the text is offered once more after a reload, and nothing else happens.
      for (const kept of data.filter((one) => isSame(one, aside)))
        void call(settleKeptText, { params: { ...params, keptTextId: kept.id } }).catch(() => undefined);
    },
  };
}

/** Another browser's late save is announced like everything else that concerns the attempt. */
function useNews(hear: () => void): void {
  const sitting = useSitting();
  const news = useSittingState((state) => state.leftAtNews);
  const isOpen = !sitting.door.isPreview;
  useEffect(() => {
    if (isOpen) hear();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked at each news, not at each drawing
  }, [news, isOpen]);
}

function isSame(one: Aside, other: Aside): boolean {
  return (
    one.questionVersionId === other.questionVersionId &&
    one.language === other.language &&
    one.source === other.source
  );
}
