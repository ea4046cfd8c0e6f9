import { LANGUAGE_NAMES, type Language } from '@fairshot/contracts/questions/language';
import { judgeSetAsideAgain, type SetAside } from '@fairshot/contracts/submissions/judges.contract';
import { Button } from '@fairshot/ui/button';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { Note } from '@fairshot/ui/note';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../client/call.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { count, day } from '../company/format.ts';
import { judgesQuery } from './judges-query.ts';

interface SetAsideListProps {
  shown: readonly SetAside[];
  count: number;
}

/** What judges failed at three times: it waits for a person, and its candidate is told that the fault is ours. */
export function SetAsideList({ shown, count: all }: SetAsideListProps) {
  const queries = useQueryClient();
  const say = useToasts();
  const again = useMutation({
    mutationFn: (submissionId: string | undefined) =>
      call(judgeSetAsideAgain, { body: submissionId === undefined ? {} : { submissionId } }),
    onSuccess: (answer) => say({ title: `${count(answer.count, 'submission')} put back in the queue.` }),
    onSettled: () => queries.invalidateQueries({ queryKey: judgesQuery.queryKey }),
  });
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2>Set aside{all > 0 ? `: ${all.toLocaleString('en')}` : ''}</h2>
        {all > 0 && (
          <Button busy={again.isPending} busyLabel="Putting back" onClick={() => again.mutate(undefined)}>
            Judge all again
          </Button>
        )}
      </div>
      {again.isError && <Note tone="bad" title={sentenceOf(again.error)} />}
      {all === 0 ? (
        <p className="text-text-2">
          Nothing. A submission that judges fail at three times is kept here for you and is never given a
          verdict.
        </p>
      ) : (
        <DataTable
          caption="Set aside"
          columns={columnsWith((id) => again.mutate(id), again.isPending)}
          rows={[...shown]}
          keyOf={({ submissionId }) => submissionId}
        />
      )}
    </section>
  );
}

function columnsWith(onAgain: (submissionId: string) => void, isBusy: boolean): Column<SetAside>[] {
  return [
    {
      key: 'question',
      head: 'Question',
      cell: ({ question }) => (
        <bdi className="block max-w-[280px] truncate font-medium" title={question}>
          {question}
        </bdi>
      ),
    },
    {
      key: 'organization',
      head: 'Organization',
      cell: ({ organization }) => <bdi className="block max-w-[180px] truncate">{organization}</bdi>,
    },
    { key: 'kind', head: 'As', cell: ({ kind }) => (kind === 'run' ? 'Run' : 'Submission') },
    {
      key: 'language',
      head: 'Language',
      cell: ({ language }) => LANGUAGE_NAMES[language as Language] ?? language,
    },
    { key: 'at', head: 'Handed in', cell: ({ submittedAt }) => day(submittedAt) },
    {
      key: 'again',
      head: <span className="fs-hidden">Act</span>,
      end: true,
      cell: ({ submissionId, question }) => (
        <Button
          kind="ghost"
          disabled={isBusy}
          aria-label={`Judge the answer to ${question} again`}
          onClick={() => onAgain(submissionId)}
        >
          Judge again
        </Button>
      ),
    },
  ];
}
