import {
  allowTakeOver,
  declineTakeOver,
  listTakeOverRequests,
  type TakeOverRequests as Requests,
} from '@fairshot/contracts/attempts/take-over.contract';
import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { useToasts } from '@fairshot/ui/toast';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { clockTime } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

type Request = Requests['requests'][number];

/** Somebody waits in front of a page. */
const LOOK_AGAIN_MS = 3_000;

function requestsQuery(organizationId: string, attemptId: string) {
  return queryOptions({
    queryKey: ['take-over-requests', organizationId, attemptId],
    queryFn: ({ signal }) => call(listTakeOverRequests, { params: { organizationId, attemptId }, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** Browsers that wait for staff's word to go on with the attempt, each with its two answers; then what was said last. */
export function TakeOverRequests({ attemptId }: { attemptId: string }) {
  const { id } = useOrganization();
  const { data } = useQuery(requestsQuery(id, attemptId));
  const requests = data?.requests ?? [];
  const open = requests.filter(({ state }) => state === 'asked');
  const said = requests.find(({ decidedAt }) => decidedAt !== undefined);
  return (
    <div className="flex flex-col gap-2" aria-live="polite">
      {open.map((request) => (
        <Waiting key={request.id} attemptId={attemptId} request={request} />
      ))}
      {said && <p className="text-12 text-text-2">{saidWords(said)}</p>}
    </div>
  );
}

function Waiting({ attemptId, request }: { attemptId: string; request: Request }) {
  const { id: organizationId } = useOrganization();
  const client = useQueryClient();
  const say = useToasts();
  const { queryKey } = requestsQuery(organizationId, attemptId);
  const deciding = useMutation({
    mutationFn: (route: typeof allowTakeOver | typeof declineTakeOver) =>
      call(route, { params: { organizationId, attemptId, requestId: request.id } }),
    onSuccess: (requests) => client.setQueryData(queryKey, requests),
    onError: (error) => {
      say({ kind: 'error', title: 'Nothing was changed', more: sentenceOf(error) });
      return client.invalidateQueries({ queryKey });
    },
  });
  const isOn = (route: typeof allowTakeOver | typeof declineTakeOver) =>
    deciding.isPending && deciding.variables === route;
  return (
    <div className="flex flex-col gap-2">
      <Note tone="warn" icon={<MonitorSmartphone />} title={`${nameOf(request)} asks to go on`}>
        {`Asked at ${clockTime(request.askedAt)}. If you allow it, the browser in use becomes read-only. Make sure that it is the candidate who asks.`}
      </Note>
      <div className="flex flex-wrap gap-2">
        <Button
          busy={isOn(allowTakeOver)}
          busyLabel="Allowing"
          onClick={() => deciding.isPending || deciding.mutate(allowTakeOver)}
        >
          Allow
        </Button>
        <Button
          kind="ghost"
          busy={isOn(declineTakeOver)}
          busyLabel="Declining"
          onClick={() => deciding.isPending || deciding.mutate(declineTakeOver)}
        >
          Decline
        </Button>
      </div>
    </div>
  );
}

function nameOf({ browser }: Request): string {
  return browser && browser !== 'Unknown browser' ? `${browser}, another browser,` : 'Another browser';
}

function saidWords({ state, decidedAt, decidedBy, browser }: Request): string {
  const what = state === 'declined' ? 'was not allowed to go on' : 'was allowed to go on';
  const who = decidedBy ? ` by ${decidedBy}` : '';
  return `${browser ?? 'Another browser'} ${what}${who}, ${clockTime(decidedAt ?? '')}.`;
}
