import { retryLetter } from '@fairshot/contracts/invitations/outbox.contract';
import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Copy, RotateCw } from 'lucide-react';

import { call } from '../client/call.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { Facts } from '../company/facts.tsx';
import { day } from '../company/format.ts';
import { Loading } from '../company/loading.tsx';
import { RouterLink } from '../router-link.tsx';
import { LetterState } from './letter-state.tsx';
import { letterQuery } from './letters-query.ts';

const route = getRouteApi('/admin/letters/$letterId');

/** One letter as its reader gets it. */
export function LetterPage() {
  const { letterId } = route.useParams();
  const query = useQuery(letterQuery(letterId));
  return (
    <>
      <title>{`${query.data?.subject ?? 'Letter'} - FairShot`}</title>
      <StaffBar
        title={query.data?.subject ?? 'Letter'}
        crumbs={[{ href: '/admin', label: 'Outbox' }]}
        linkComponent={RouterLink}
        marks={query.data && <LetterState state={query.data.state} />}
        actions={query.data?.state === 'failed' && <Retry letterId={letterId} />}
      />
      <Loading what="the letter" query={query}>
        {(letter) => (
          <div className="flex max-w-[720px] flex-col gap-5 p-5">
            <Facts
              facts={[
                ['To', letter.recipient],
                ['Written', day(letter.createdAt)],
                ['Sent', letter.sentAt && day(letter.sentAt)],
              ]}
            />
            {letter.lastError && (
              <Note tone="warn" title="The mail server did not take it.">
                {letter.lastError}
              </Note>
            )}
            <pre className="overflow-x-auto rounded-(--r-3) border border-line-2 bg-surface p-5 font-sans text-14 whitespace-pre-wrap">
              {letter.text}
            </pre>
            <div>
              <CopyText text={letter.text} />
            </div>
          </div>
        )}
      </Loading>
    </>
  );
}

function CopyText({ text }: { text: string }) {
  const say = useToasts();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say({ title: 'Copied' }),
      () =>
        say({ title: 'The browser did not allow copying', more: 'Select the text instead.', kind: 'note' }),
    );
  return (
    <Button icon={<Copy />} onClick={() => void copy()}>
      Copy the text
    </Button>
  );
}

function Retry({ letterId }: { letterId: string }) {
  const queries = useQueryClient();
  const say = useToasts();
  const retrying = useMutation({
    mutationFn: () => call(retryLetter, { params: { letterId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['letters'] }),
    onError: (error) => say({ title: 'It was not queued again', more: sentenceOf(error), kind: 'error' }),
  });
  return (
    <Button
      kind="primary"
      icon={<RotateCw />}
      busy={retrying.isPending}
      busyLabel="Queueing"
      onClick={() => retrying.mutate()}
    >
      Send again
    </Button>
  );
}
