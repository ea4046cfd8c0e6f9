import {
  type InvitationForCandidate,
  startAttempt,
} from '@fairshot/contracts/invitations/invitations.contract';
import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { call } from '../../client/call.ts';
import { StartTrouble } from './start-trouble.tsx';
import type { Finding } from './system-check/findings.ts';
import { SYSTEM_CHECK_ID } from './system-check/system-check-list.tsx';
import { useServerTime } from './use-server-time.ts';
import { countdownWords, dayAndMinute, lateStartWords, organizersWindow, zoneWords } from './window-words.ts';

interface StartCardProps {
  invitation: InvitationForCandidate;
  /** What the check of this computer found so far. */
  findings: readonly Finding[];
  /** What Start does in a preview, where no attempt is begun. */
  onStart?: (() => void) | undefined;
}

/** The one card of the landing page: the window, the agreement and Start. */
export function StartCard({ invitation, findings, onStart }: StartCardProps) {
  const now = useServerTime(invitation.now);
  const [agrees, setAgrees] = useState(false);
  const [accepts, setAccepts] = useState(false);
  const { honourCode } = invitation.assessment;
  const opensIn = Date.parse(invitation.opensAt) - now;
  const { start, isStarting, error } = useStart(invitation.id, honourCode?.name, onStart);
  const missing = missingWords(agrees, accepts || !honourCode);
  const blocking = findings.find((finding) => finding.blocks)?.says;

  return (
    <>
      <YourWindow invitation={invitation} now={now} />
      <Checkbox
        checked={agrees}
        onCheckedChange={setAgrees}
        label="I have read what is recorded and agree to it. The answers will be my own work."
      />
      {honourCode && (
        <Checkbox
          checked={accepts}
          onCheckedChange={setAccepts}
          label="I accept the honour code that stands on this page."
        />
      )}
      <div className="flex flex-col gap-2">
        <Button
          kind="primary"
          size="large"
          block
          busy={isStarting}
          busyLabel="Starting"
          unavailable={
            blocking ??
            (opensIn > 0 ? `Opens ${dayAndMinute(invitation.opensAt)}` : missing && `${missing}, then start`)
          }
          onClick={start}
        >
          Start the attempt
        </Button>
        <p className="text-12 text-text-2">
          {opensIn > 0 ? (
            <>
              Opens <span className="tabular-nums">{countdownWords(opensIn)}</span>. This page notices by
              itself.
            </>
          ) : (
            `${missing ? `${missing}. ` : ''}The clock starts when you press it.`
          )}
        </p>
        {findings.some(({ state }) => state === 'problem') && (
          <p className="text-12">
            <a href={`#${SYSTEM_CHECK_ID}`}>The check of this computer found a problem.</a>
          </p>
        )}
        <StartTrouble error={error} />
      </div>
      {invitation.invitedBy && (
        <>
          <hr />
          <p className="text-12 text-text-2">
            Questions? Write to {invitation.invitedBy.name},{' '}
            <a href={`mailto:${invitation.invitedBy.email}`}>{invitation.invitedBy.email}</a>.
          </p>
        </>
      )}
    </>
  );
}

/** What is still to be ticked before Start. */
function missingWords(agrees: boolean, accepts: boolean): string | undefined {
  if (agrees && accepts) return undefined;
  if (agrees) return 'Accept the honour code above first';
  return accepts ? 'Agree above first' : 'Agree and accept the honour code above first';
}

function YourWindow({ invitation, now }: { invitation: InvitationForCandidate; now: number }) {
  const theirs = organizersWindow(invitation);
  const isOpen = now >= Date.parse(invitation.opensAt);
  return (
    <div>
      <div className="fs-label">Your window</div>
      <div className="mt-0.5 text-22 font-semibold">{dayAndMinute(invitation.opensAt)}</div>
      <div className="text-text-2">
        to {dayAndMinute(invitation.closesAt)}, {zoneWords()}
      </div>
      {theirs && <div className="text-12 text-text-2">For the organizer: {theirs}</div>}
      <div className="mt-1 text-12 text-text-3">
        {isOpen && 'Open now. '}
        {lateStartWords(invitation, now)}
      </div>
    </div>
  );
}

/**
 * Pressing twice is pressing once: the second press finds the first on its way, and the server would answer both
 * with the same attempt. The sitting is a page of its own, loaded whole, since its editor needs other rules.
 */
function useStart(invitationId: string, honourCode: string | undefined, onStart?: () => void) {
  const pressed = useRef(false);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => call(startAttempt, { params: { invitationId }, body: { honourCode } }),
    onSuccess: ({ attemptId }) => window.location.assign(`/attempts/${attemptId}`),
    onError: () => {
      pressed.current = false;
    },
  });
  const start = () => {
    if (onStart) return onStart();
    if (pressed.current) return;
    pressed.current = true;
    mutate();
  };
  return { start, isStarting: isPending || isSuccess, error };
}
