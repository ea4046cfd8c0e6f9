import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { AnswerForCompany, ReportForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Chip } from '@fairshot/ui/chip';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AnswerVerdict } from './answer-verdict.tsx';
import { CompareWith } from './compare-with.tsx';
import { KeptAside } from './kept-aside.tsx';
import { PickedChoices } from './picked-choices.tsx';
import { RejudgedLines } from './rejudged.tsx';
import { RejudgeOne } from './rejudge-one.tsx';
import { submissionQuery } from './report-query.ts';
import { SubmissionChanges } from './submission-changes.tsx';
import { SubmissionCode } from './submission-code.tsx';
import { SubmissionsTable } from './submissions-table.tsx';

interface AnswerProps {
  answer: AnswerForCompany;
  policy: ReportForCompany['submissionsPolicy'];
  rejudged: ReportForCompany['rejudged'];
}

/** One question of the attempt: the answer that counts, and for code its cases and every run and submission on the way. */
export function Answer({ answer, policy, rejudged }: AnswerProps) {
  return (
    <section id={`answer-${answer.position + 1}`} className="flex flex-col gap-4">
      <h2 className="flex flex-wrap items-center gap-2">
        {answer.position + 1} {answer.title}
        <AnswerVerdict answer={answer} />
        {answer.counted && <Chip>{ANSWER_LANGUAGE_NAMES[answer.counted.language]}</Chip>}
      </h2>
      {answer.choices.length > 0 ? (
        <Picks answer={answer} rejudged={rejudged} />
      ) : (
        <Code answer={answer} policy={policy} rejudged={rejudged} />
      )}
      {answer.keptAside.map((kept) => (
        <KeptAside key={`${kept.language} ${kept.refusedAt}`} kept={kept} />
      ))}
    </section>
  );
}

function Picks({ answer, rejudged }: Pick<AnswerProps, 'answer' | 'rejudged'>) {
  const { counted } = answer;
  return (
    <>
      <RejudgedLines rejudged={rejudged} submissionId={counted?.submissionId} />
      {counted?.verdict && <RejudgeOne submissionId={counted.submissionId} />}
      <PickedChoices answer={answer} />
    </>
  );
}

function Code({ answer, policy, rejudged }: AnswerProps) {
  const [chosen, setChosen] = useState<string>();
  const [other, setOther] = useState<string>();
  const shown = chosen ?? answer.counted?.submissionId;
  const compared = other === shown ? undefined : other;
  return (
    <>
      {answer.submissions.length === 0 ? (
        <p className="text-text-2">Nothing was run or submitted here.</p>
      ) : (
        <SubmissionsTable submissions={answer.submissions} shown={shown} policy={policy} onShow={setChosen} />
      )}
      {shown && (
        <CompareWith submissions={answer.submissions} shown={shown} value={compared} onChange={setOther} />
      )}
      {shown && compared && (
        <SubmissionChanges submissions={answer.submissions} between={[shown, compared]} />
      )}
      {shown && !compared && <ShownSubmission submissionId={shown} rejudged={rejudged} />}
    </>
  );
}

function ShownSubmission({
  submissionId,
  rejudged,
}: { submissionId: string } & Pick<AnswerProps, 'rejudged'>) {
  const organization = useOrganization();
  const query = useQuery(submissionQuery(organization.id, submissionId));
  return (
    <Loading what="the code" query={query}>
      {(submission) => <SubmissionCode submission={submission} rejudged={rejudged} />}
    </Loading>
  );
}
