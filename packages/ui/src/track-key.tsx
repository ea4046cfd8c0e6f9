import { Check, Play, X } from 'lucide-react';

/** What the marks of a track mean, beside its heading. */
export function TrackKey({ typing = true }: { typing?: boolean }) {
  return (
    <div className="fs-track-key">
      {typing && (
        <span className="fs-key">
          <i />
          typing
        </span>
      )}
      <span className="fs-key">
        <Play />
        run
      </span>
      <span className="fs-key">
        <Check />
        accepted
      </span>
      <span className="fs-key">
        <X />
        not accepted
      </span>
    </div>
  );
}
