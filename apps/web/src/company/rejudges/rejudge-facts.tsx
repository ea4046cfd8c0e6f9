import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';

import { Facts } from '../facts.tsx';
import { count, day } from '../format.ts';

/** Who asked, why, by which version and for whom. */
export function RejudgeFacts({ rejudge }: { rejudge: Rejudge }) {
  const { question, version, assessment, submissionId, counts } = rejudge;
  return (
    <div className="flex flex-col gap-5 [&>*+*]:border-t [&>*+*]:border-line-2 [&>*+*]:pt-5">
      <Facts
        title="Rejudge"
        facts={[
          ['Question', question.title],
          ['Judged by', `v${version.number}`],
          ['Of', submissionId ? 'one submission' : (assessment?.title ?? 'every assessment')],
          ['Submissions', String(counts.all)],
          ['Asked', `${day(rejudge.askedAt)} by ${rejudge.askedBy}`],
          ['Judged', rejudge.readyAt && day(rejudge.readyAt)],
          [
            rejudge.state === 'applied' ? 'Applied' : 'Cancelled',
            rejudge.settledAt && `${day(rejudge.settledAt)} by ${rejudge.settledBy ?? 'somebody'}`,
          ],
        ]}
      />
      <section>
        <h2 className="mb-1">Reason</h2>
        <p className="text-12 whitespace-pre-wrap text-text-2 [overflow-wrap:anywhere]">{rejudge.reason}</p>
      </section>
      {rejudge.state !== 'cancelled' && (
        <Facts
          title={rejudge.state === 'running' ? 'Found so far' : 'Found'}
          facts={[
            ['Unchanged', count(counts.unchanged, 'submission')],
            ['Another verdict', count(counts.verdictChanged, 'submission')],
            ['Another score', count(counts.scoreChanged, 'submission')],
            ['Not judged', counts.failed > 0 ? count(counts.failed, 'submission') : undefined],
            ['Judged since', counts.outdated > 0 ? count(counts.outdated, 'submission') : undefined],
          ]}
        />
      )}
    </div>
  );
}
