import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { withAll } from './results/submission-list.ts';
import { askAttempt, type Sitting } from './sitting.ts';
import { change, noteReached, reach } from './sitting-core.ts';
import { takeLive } from './take-news.ts';

const POLL_MS = 2_500;
/** A line that is not up by then counts as down, also when nobody has refused it yet. */
const LINE_PATIENCE_MS = 3_000;

/**
 * Hears what the server pushes. While the line is down it asks instead, and once more when the line is back, since
 * what was pushed meanwhile went nowhere.
 */
export function useServerNews(sitting: Sitting): void {
  const [isUp, setUp] = useState<boolean>();
  const [hasBeenDown, setBeenDown] = useState(false);

  useEffect(
    () =>
      sitting.door.listen({
        onMessage: (message) => takeLive(sitting, message),
        onLine: (up) => {
          setUp(up);
          if (!up) {
            sitting.line.missed();
            return setBeenDown(true);
          }
          noteReached(sitting);
          void sitting.drafts.sendNow();
        },
      }),
    [sitting],
  );

  useEffect(() => {
    const giveUp = () => setUp((up) => up ?? false);
    const waiting = setTimeout(giveUp, LINE_PATIENCE_MS);
    return () => clearTimeout(waiting);
  }, []);

  useQuery({
    queryKey: ['sitting-news', sitting.attemptId, isUp],
    queryFn: () => askAll(sitting),
    enabled: isUp === false || hasBeenDown,
    refetchInterval: isUp === false ? POLL_MS : false,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: false,
    retry: false,
    gcTime: 0,
  });
}

async function askAll(sitting: Sitting): Promise<null> {
  const listing = sitting.door.submissions();
  const [submissions] = await Promise.all([reach(sitting, listing), askAttempt(sitting)]);
  change(sitting, { list: withAll(sitting.store.state.list, submissions) });
  return null;
}
