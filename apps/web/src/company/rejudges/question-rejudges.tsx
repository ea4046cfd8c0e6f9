import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';
import { Button } from '@fairshot/ui/button';
import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useState } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { count, day } from '../format.ts';
import { Loading } from '../loading.tsx';
import { mayWriteQuestions } from '../questions/may-write-questions.ts';
import { useOrganization } from '../use-organization.ts';
import { AskRejudgeDialog } from './ask-rejudge-dialog.tsx';
import { rejudgesQuery } from './rejudge-query.ts';
import { RejudgeState } from './rejudge-state.tsx';

interface QuestionRejudgesProps {
  questionId: string;
  kind: QuestionDraft['kind'];
}

/** What was judged anew of a question, newest first, and the way to the next. */
export function QuestionRejudges({ questionId, kind }: QuestionRejudgesProps) {
  const wrong = kind === 'multiple_choice' ? 'the key to the choices' : 'a test case';
  const { id, role } = useOrganization();
  const [isAsking, setAsking] = useState(false);
  const query = useQuery(rejudgesQuery(id, questionId));
  return (
    <section aria-labelledby="rejudges-heading" className="flex max-w-[860px] flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="rejudges-heading">Rejudges</h2>
        {mayWriteQuestions(role) && (
          <Button size="small" icon={<Scale />} onClick={() => setAsking(true)}>
            Rejudge…
          </Button>
        )}
      </div>
      <Loading what="the rejudges" query={query}>
        {(rejudges) =>
          rejudges.length === 0 ? (
            <p className="text-text-2">
              {`None yet. When ${wrong} was wrong, mend it, publish, and judge anew what was handed in: you see every difference before it counts.`}
            </p>
          ) : (
            <ol className="flex flex-col">
              {rejudges.map((rejudge) => (
                <Row key={rejudge.id} rejudge={rejudge} />
              ))}
            </ol>
          )
        }
      </Loading>
      {isAsking && <AskRejudgeDialog whose={{ questionId }} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Row({ rejudge }: { rejudge: Rejudge }) {
  const { home } = useOrganization();
  const { id, version, counts, assessment, submissionId } = rejudge;
  const what = submissionId ? 'one submission' : count(counts.all, 'submission');
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-3">
      <div className="min-w-0">
        <RouterLink href={`${home}/rejudges/${id}`} className="fs-name">
          {`By v${version.number}, ${what}${assessment ? ` of ${assessment.title}` : ''}`}
        </RouterLink>
        <p className="text-12 text-text-2 [overflow-wrap:anywhere]">
          {`${day(rejudge.askedAt)} by ${rejudge.askedBy}: ${rejudge.reason}`}
        </p>
      </div>
      <RejudgeState rejudge={rejudge} />
    </li>
  );
}
