import type { Overview } from '@fairshot/contracts/reports/overview.contract';
import { Count } from '@fairshot/ui/count';
import { CircleCheck } from 'lucide-react';

import { FailedWaiting } from './failed-waiting.tsx';
import {
  AskingWaiting,
  BouncedWaiting,
  DraftsWaiting,
  ExpiringWaiting,
  ReviewWaiting,
} from './waiting-rows.tsx';

interface WaitingForYouProps {
  needs: Overview['needs'];
  /** Nothing has begun here, so that nothing waiting needs no praise. */
  isNew: boolean;
}

/** What needs a person, largest trouble first, each with its way on. */
export function WaitingForYou({ needs, isNew }: WaitingForYouProps) {
  const rows = [
    needs.askingTotal > 0 && <AskingWaiting key="asking" rows={needs.asking} total={needs.askingTotal} />,
    needs.failedTotal > 0 && <FailedWaiting key="failed" failed={needs.failed} total={needs.failedTotal} />,
    needs.toReview > 0 && <ReviewWaiting key="review" amount={needs.toReview} />,
    needs.bouncedTotal > 0 && (
      <BouncedWaiting key="bounced" rows={needs.bounced} total={needs.bouncedTotal} />
    ),
    needs.expiringTotal > 0 && (
      <ExpiringWaiting key="expiring" rows={needs.expiring} total={needs.expiringTotal} />
    ),
    needs.drafts.length > 0 && <DraftsWaiting key="drafts" drafts={needs.drafts} />,
  ].filter(Boolean);
  if (rows.length === 0 && isNew) return null;
  return (
    <section>
      <h2 className="mb-2 flex items-center gap-2">
        Waiting for you {rows.length > 0 && <Count>{rows.length}</Count>}
      </h2>
      {rows.length > 0 ? (
        <ul className="rounded-(--r-3) border border-line-2">{rows}</ul>
      ) : (
        <p className="flex items-center gap-2 text-text-2">
          <CircleCheck className="text-ok" aria-hidden="true" />
          Nothing waits for you. What does appears here by itself.
        </p>
      )}
    </section>
  );
}
