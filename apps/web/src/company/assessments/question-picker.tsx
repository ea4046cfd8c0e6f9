import type {
  ChoosableQuestion,
  ComposedQuestion,
} from '@fairshot/contracts/assessments/assessments.contract';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import { DIFFICULTIES, type Difficulty } from '@fairshot/contracts/questions/difficulty';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Filter, FilterBar } from '@fairshot/ui/filter';
import { Input } from '@fairshot/ui/input';
import { useQuery } from '@tanstack/react-query';
import { Check, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';

import { count } from '../format.ts';
import { Loading } from '../loading.tsx';
import { AddStarterQuestions } from '../questions/add-starter-questions.tsx';
import { useOrganization } from '../use-organization.ts';
import { choosableQuery } from './assessments-query.ts';

/** What a question is worth until somebody says otherwise. */
const POINTS: Record<Difficulty, number> = { easy: 20, medium: 30, hard: 50 };

interface QuestionPickerProps {
  open: boolean;
  onClose: () => void;
  taken: readonly ComposedQuestion[];
  onAdd: (question: ComposedQuestion) => void;
}

interface Narrowing {
  search: string;
  kind: 'coding' | 'multiple_choice' | null;
  difficulty: Difficulty | null;
  skill: string | null;
  language: Language | null;
}

const EVERYTHING: Narrowing = { search: '', kind: null, difficulty: null, skill: null, language: null };
const KINDS = [
  { value: 'coding', label: 'Coding' },
  { value: 'multiple_choice', label: 'Multiple choice' },
] as const;
const LEVELS = DIFFICULTIES.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) }));
const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** The published bank beside the composer; each press adds one, and what is in already says so. */
export function QuestionPicker({ open, onClose, taken, onAdd }: QuestionPickerProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      form="side"
      title="Add questions"
      actions={<Button onClick={onClose}>Done</Button>}
    >
      <Bank taken={taken} onAdd={onAdd} />
    </Dialog>
  );
}

function Bank({ taken, onAdd }: Pick<QuestionPickerProps, 'taken' | 'onAdd'>) {
  const organization = useOrganization();
  const [narrowing, setNarrowing] = useState(EVERYTHING);
  const [page, setPage] = useState(1);
  const wanted = useDeferredValue(narrowing);
  const query = useQuery(
    choosableQuery(organization.id, {
      page,
      ...(wanted.search.trim() && { search: wanted.search.trim() }),
      ...(wanted.kind && { kind: wanted.kind }),
      ...(wanted.difficulty && { difficulty: wanted.difficulty }),
      ...(wanted.skill && { skill: wanted.skill }),
      ...(wanted.language && { language: wanted.language }),
    }),
  );
  const narrow = (part: Partial<Narrowing>) => {
    setNarrowing((before) => ({ ...before, ...part }));
    setPage(1);
  };
  return (
    <Loading what="questions" query={query}>
      {({ questions, total, skills, isEmpty }) =>
        isEmpty ? (
          <EmptyState
            kind="nothing_yet"
            level={3}
            title="Nothing is published in the bank yet"
            text="Publish a question of yours, or add those that ship with FairShot."
            actions={<AddStarterQuestions primary />}
          />
        ) : (
          <>
            <Narrow narrowing={narrowing} skills={skills} onChange={narrow} />
            <p className="mt-3 text-12 text-text-2" role="status">
              {count(total, 'question')}
            </p>
            {total === 0 && (
              <EmptyState
                kind="nothing_found"
                level={3}
                title="No question fits"
                actions={<Button onClick={() => narrow(EVERYTHING)}>Clear all</Button>}
              />
            )}
            <ul>
              {questions.map((question) => (
                <BankRow
                  key={question.questionId}
                  question={question}
                  isTaken={taken.some((one) => one.questionId === question.questionId)}
                  onAdd={onAdd}
                />
              ))}
            </ul>
            <Pages page={page} shown={questions.length} total={total} onPage={setPage} />
          </>
        )
      }
    </Loading>
  );
}

interface NarrowProps {
  narrowing: Narrowing;
  skills: readonly string[];
  onChange: (part: Partial<Narrowing>) => void;
}

function Narrow({ narrowing, skills, onChange }: NarrowProps) {
  const { search, ...filters } = narrowing;
  const active = Object.values(filters).filter(Boolean).length + (search ? 1 : 0);
  return (
    <FilterBar active={active} onClearAll={() => onChange(EVERYTHING)}>
      <Input
        type="search"
        icon={<Search />}
        aria-label="Search the bank"
        placeholder="Title or skill"
        value={search}
        onChange={(event) => onChange({ search: event.target.value })}
      />
      <Filter
        label="Kind"
        options={KINDS}
        value={narrowing.kind}
        onValueChange={(kind) => onChange({ kind })}
      />
      <Filter
        label="Level"
        options={LEVELS}
        value={narrowing.difficulty}
        onValueChange={(difficulty) => onChange({ difficulty })}
      />
      <Filter
        label="Skill"
        options={skills.map((value) => ({ value, label: value }))}
        value={narrowing.skill}
        onValueChange={(skill) => onChange({ skill })}
      />
      <Filter
        label="Language"
        options={LANGUAGE_OPTIONS}
        value={narrowing.language}
        onValueChange={(language) => onChange({ language })}
      />
    </FilterBar>
  );
}

interface BankRowProps {
  question: ChoosableQuestion;
  isTaken: boolean;
  onAdd: (question: ComposedQuestion) => void;
}

function BankRow({ question, isTaken, onAdd }: BankRowProps) {
  const add = () =>
    onAdd({ ...question, points: POINTS[question.difficulty], section: 0, isArchived: false });
  const facts = [
    `v${question.versionNumber}`,
    question.difficulty,
    question.kind === 'multiple_choice' ? 'multiple choice' : undefined,
    question.skills.join(', '),
  ].filter(Boolean);
  return (
    <li className="flex items-center gap-3 border-b border-line py-2">
      <span className="min-w-0 flex-1">
        <span className="font-medium">{question.title}</span>
        <span className="block text-12 text-text-3">{facts.join('; ')}</span>
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

interface PagesProps {
  page: number;
  shown: number;
  total: number;
  onPage: (page: number) => void;
}

const PER_PAGE = 40;

function Pages({ page, shown, total, onPage }: PagesProps) {
  if (total <= PER_PAGE) return null;
  const first = (page - 1) * PER_PAGE + 1;
  return (
    <nav aria-label="Pages of the bank" className="flex items-center gap-2 pt-3">
      <Button
        size="small"
        unavailable={page === 1 ? 'This is the first page' : undefined}
        onClick={() => onPage(page - 1)}
      >
        Earlier
      </Button>
      <span className="text-12 text-text-2">{`${first} to ${first + shown - 1} of ${total}`}</span>
      <Button
        size="small"
        unavailable={first + shown > total ? 'This is the last page' : undefined}
        onClick={() => onPage(page + 1)}
      >
        More
      </Button>
    </nav>
  );
}
