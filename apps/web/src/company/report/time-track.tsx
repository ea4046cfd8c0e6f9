import type { ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Track } from '@fairshot/ui/track';
import { TrackKey } from '@fairshot/ui/track-key';

const ms = (instant: string) => new Date(instant).getTime();

/** How the time went: which question when, runs, and submissions with what was found. */
export function TimeTrack({ report }: { report: ReportForCompany }) {
  const numberOf = new Map(report.answers.map((answer) => [answer.questionVersionId, answer.position + 1]));
  const nameOf = (questionVersionId: string) => `Question ${numberOf.get(questionVersionId)}`;
  const acts = report.answers.flatMap((answer) =>
    answer.submissions.map((submission) => ({ ...submission, question: nameOf(answer.questionVersionId) })),
  );
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2>How the time went</h2>
        <TrackKey typing={false} />
      </div>
      <Track
        from={ms(report.startedAt)}
        to={ms(report.finishedAt ?? report.visits.at(-1)?.to ?? report.deadlineAt)}
        questions={report.visits.map((visit) => ({
          label: nameOf(visit.questionVersionId),
          from: ms(visit.from),
          to: ms(visit.to),
        }))}
        typing={[]}
        runs={acts.filter((act) => act.kind === 'run').map((act) => ms(act.submittedAt))}
        submissions={acts
          .filter((act) => act.kind === 'submission')
          .map((act) => ({
            at: ms(act.submittedAt),
            question: act.question,
            verdict: act.verdict ?? (act.state === 'failed' ? 'again' : 'queued'),
          }))}
        window={report.events
          .filter((event) => event.kind === 'take_over')
          .map((event) => ({ kind: 'take_over', at: ms(event.at) }))}
      />
    </section>
  );
}
