import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Input } from '@fairshot/ui/input';
import { useQuery } from '@tanstack/react-query';
import { Check, Plus, Search } from 'lucide-react';
import { useState } from 'react';

import { Loading } from '../loading.tsx';
import { AddStarterQuestions } from '../questions/add-starter-questions.tsx';
import { matchesFilters } from '../questions/matches-filters.ts';
import { questionsQuery } from '../questions/questions-query.ts';
import { useOrganization } from '../use-organization.ts';

type Taken = AssessmentForMember['questions'][number];

/** What a question is worth until somebody says otherwise. */
const POINTS = { easy: 20, medium: 30, hard: 50 };

interface AddQuestionProps {
  taken: readonly Taken[];
  onAdd: (question: Taken) => void;
}

/** Opens the bank beside the composer; each press adds one, and what is in already says so. */
export function AddQuestion({ taken, onAdd }: AddQuestionProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus />} onClick={() => setOpen(true)}>
        Add questions
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        form="side"
        title="Add questions"
        actions={<Button onClick={() => setOpen(false)}>Done</Button>}
      >
        <Bank taken={taken} onAdd={onAdd} />
      </Dialog>
    </>
  );
}

function Bank({ taken, onAdd }: AddQuestionProps) {
  const organization = useOrganization();
  const query = useQuery(questionsQuery(organization.id));
  const [search, setSearch] = useState('');
  return (
    <Loading what="questions" query={query}>
      {(questions) => {
        const published = questions.filter((question) => question.versionId !== undefined);
        if (published.length === 0)
          return (
            <EmptyState
              kind="nothing_yet"
              level={3}
              title="The bank is empty"
              text="Add the questions that ship with FairShot."
              actions={<AddStarterQuestions primary />}
            />
          );
        return (
          <>
            <Input
              type="search"
              icon={<Search />}
              aria-label="Search the bank"
              placeholder="Title or skill"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <ul className="mt-3">
              {published
                .filter((question) => matchesFilters(question, { search }))
                .map((question) => (
                  <BankRow
                    key={question.id}
                    question={question}
                    isTaken={taken.some((one) => one.questionId === question.id)}
                    onAdd={onAdd}
                  />
                ))}
            </ul>
          </>
        );
      }}
    </Loading>
  );
}

function BankRow({
  question,
  isTaken,
  onAdd,
}: {
  question: QuestionListItem;
  isTaken: boolean;
  onAdd: (question: Taken) => void;
}) {
  const add = () => {
    if (question.versionId === undefined) return;
    const { id, versionId, title, difficulty, languages } = question;
    onAdd({
      questionId: id,
      questionVersionId: versionId,
      title,
      difficulty,
      languages,
      points: POINTS[difficulty],
    });
  };
  return (
    <li className="flex items-center gap-3 border-b border-line py-2">
      <span className="flex-1">
        <span className="font-medium">{question.title}</span>
        <span className="block text-12 text-text-3">
          {question.difficulty}; {question.skills.join(', ')}
        </span>
      </span>
      {isTaken ? (
        <span className="flex items-center gap-1 text-ok">
          <Check aria-hidden="true" /> In it
        </span>
      ) : (
        <Button size="small" onClick={add} aria-label={`Add ${question.title}`}>
          Add
        </Button>
      )}
    </li>
  );
}
