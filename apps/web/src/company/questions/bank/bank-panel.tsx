import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { IconButton } from '@fairshot/ui/icon-button';
import { LinkButton } from '@fairshot/ui/link-button';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';

import { Markdown } from '../../../markdown.tsx';
import { RouterLink } from '../../../router-link.tsx';
import { Facts } from '../../facts.tsx';
import { count, day } from '../../format.ts';
import { Loading } from '../../loading.tsx';
import { useOrganization } from '../../use-organization.ts';
import { mayWriteQuestions } from '../may-write-questions.ts';
import { questionQuery } from '../questions-query.ts';
import { KIND_WORDS, LEVEL_WORDS } from './bank-words.ts';
import { QuestionState } from './question-state.tsx';

interface BankPanelProps {
  question: QuestionListItem;
  /** Absent where a dialog around it has title and cross already. */
  onClose?: (() => void) | undefined;
}

/** The essentials of one question beside the list, and its statement as candidates read it. */
export function BankPanel({ question, onClose }: BankPanelProps) {
  const { home, role } = useOrganization();
  const mayRead = mayWriteQuestions(role) || role === 'reviewer';
  return (
    <div className="flex flex-col gap-5 [&>*+*]:border-t [&>*+*]:border-line-2 [&>*+*]:pt-4">
      <header className="flex flex-col gap-2">
        {onClose && (
          <div className="flex items-start gap-3">
            <h2 className="min-w-0 flex-1 break-words" dir="auto">
              {question.title}
            </h2>
            <IconButton icon={<X />} label="Close" keys="Esc" onClick={onClose} />
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-2">
          <QuestionState question={question} />
          {mayRead && (
            <LinkButton render={<RouterLink href={`${home}/questions/${question.id}`} />} keys="Enter">
              Open
            </LinkButton>
          )}
        </div>
      </header>
      <Facts facts={factsOf(question)} />
      {mayRead && <Statement questionId={question.id} />}
    </div>
  );
}

function Statement({ questionId }: { questionId: string }) {
  const { id } = useOrganization();
  const query = useQuery(questionQuery(id, questionId));
  return (
    <section aria-label="Statement" className="min-w-0 break-words">
      <Loading what="the statement" query={query}>
        {({ statement }) =>
          statement.trim() === '' ? (
            <p className="text-text-2">There is no statement yet.</p>
          ) : (
            <Markdown text={statement} />
          )
        }
      </Loading>
    </section>
  );
}

function factsOf(question: QuestionListItem) {
  const { kind, skills, languages, sampleCount, hiddenCount, choiceCount, usedInAssessments } = question;
  const isCoding = kind === 'coding';
  return [
    ['Kind', KIND_WORDS[kind]],
    ['Level', LEVEL_WORDS[question.difficulty]],
    ['Skills', skills.join(', ')],
    ['Languages', languages.map((language) => LANGUAGE_NAMES[language]).join(', ')],
    ['Cases', isCoding ? `${count(sampleCount, 'sample')}, ${hiddenCount} hidden` : ''],
    ['Choices', isCoding ? '' : String(choiceCount)],
    ['Used in', count(usedInAssessments, 'assessment')],
    ['From', question.isStarter ? 'Came with FairShot' : (question.author?.name ?? '')],
    ['Changed', day(question.updatedAt)],
  ] as const;
}
