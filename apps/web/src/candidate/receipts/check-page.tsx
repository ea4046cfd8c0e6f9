import { checkReceipt, receiptCode } from '@fairshot/contracts/submissions/receipts.contract';
import { Button } from '@fairshot/ui/button';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Note } from '@fairshot/ui/note';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { z } from 'zod';

import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { isRefusal, RefusalError } from '../../client/trouble.ts';
import { CheckedReceiptFacts } from './checked-receipt.tsx';

const Asked = z.object({ code: receiptCode });

/** Anybody who holds a receipt code asks here what was received under it; nothing else is told. */
export function CheckReceiptPage() {
  const { code = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const form = useContractForm(Asked, { code });
  const { errors } = form.formState;

  return (
    <CandidateShell home="/receipts">
      <title>Check a receipt - FairShot</title>
      <div>
        <h1>Check a receipt</h1>
        <p className="mt-2 max-w-[66ch] text-text-2">
          Every hand-in has a code. It tells when which text was received, to the byte. It tells no name, no
          text and no result.
        </p>
      </div>
      <form
        noValidate
        className="flex flex-wrap items-end gap-4"
        onSubmit={form.submitTo(async ({ code: typed }) => {
          await navigate({ to: '/receipts/$code', params: { code: receiptCode.parse(typed) } });
        })}
      >
        <Field label="Receipt code" help="As in 7KQF-M2X9-4TDA" error={errors.code?.message} className="w-72">
          <Input className="font-mono" autoComplete="off" spellCheck={false} {...form.register('code')} />
        </Field>
        <Button type="submit" kind="primary">
          Check
        </Button>
      </form>
      {code && <Found key={code} code={code} />}
    </CandidateShell>
  );
}

function Found({ code }: { code: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['receipt-check', code],
    queryFn: ({ signal }) => call(checkReceipt, { params: { code }, signal }),
    retry: (count, trouble) => count < 2 && !(trouble instanceof RefusalError),
  });
  if (data) return <CheckedReceiptFacts receipt={data} />;
  if (!error) return <Skeleton what="the receipt" onRetry={() => void refetch()} />;
  return (
    <div role="alert">
      <Note
        tone="bad"
        title={
          isRefusal(error, 'not_found', 'bad_input') ? `No receipt has the code ${code}.` : error.message
        }
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      >
        Compare it with the page it was copied from; the letters I, L, O and U are never in a code.
      </Note>
    </div>
  );
}
