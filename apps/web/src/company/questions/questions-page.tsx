import { LANGUAGE_NAMES, LANGUAGES } from '@fairshot/contracts/questions/language';
import { DIFFICULTIES } from '@fairshot/contracts/questions/question-draft';
import { type QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Filter, FilterBar } from '@fairshot/ui/filter';
import { Input } from '@fairshot/ui/input';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Check, Pencil, Search } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import type { QuestionFilters } from '../filters.ts';
import { day } from '../format.ts';
import { ListPage } from '../list-page.tsx';
import { useOrganization } from '../use-organization.ts';
import { AddStarterQuestions } from './add-starter-questions.tsx';
import { matchesFilters } from './matches-filters.ts';
import { questionsQuery } from './questions-query.ts';

const route = getRouteApi('/company/$slug/questions');
const LEVELS = DIFFICULTIES.map((level) => ({ value: level, label: capital(level) }));
const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));

/** The question bank as a list that can be searched and narrowed. */
export function QuestionsPage() {
  const organization = useOrganization();
  const query = useQuery(questionsQuery(organization.id));
  const filters = route.useSearch();
  return (
    <ListPage
      title="Questions"
      query={query}
      fits={(question) => matchesFilters(question, filters)}
      actions={<AddStarterQuestions />}
      empty={<EmptyBank />}
    >
      {(shown) => <Bank questions={shown} filters={filters} home={organization.home} />}
    </ListPage>
  );
}

function EmptyBank() {
  return (
    <EmptyState
      kind="nothing_yet"
      title="No questions yet"
      text="FairShot ships with original questions that are ready to use: statement, test cases and reference solutions in several languages."
      actions={<AddStarterQuestions primary />}
    />
  );
}

function Bank({
  questions,
  filters,
  home,
}: {
  questions: QuestionListItem[];
  filters: QuestionFilters;
  home: string;
}) {
  const navigate = route.useNavigate();
  const narrow = (change: Partial<QuestionFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const clear = () => void navigate({ search: {}, replace: true });

  return (
    <>
      <div className="p-3">
        <FilterBar active={Object.values(filters).filter(Boolean).length} onClearAll={clear}>
          <Input
            type="search"
            icon={<Search />}
            aria-label="Search questions"
            placeholder="Title or skill"
            value={filters.search ?? ''}
            onChange={(event) => narrow({ search: event.target.value || undefined })}
          />
          <Filter
            label="Level"
            options={LEVELS}
            value={filters.level ?? null}
            onValueChange={(level) => narrow({ level: level ?? undefined })}
          />
          <Filter
            label="Language"
            options={LANGUAGE_OPTIONS}
            value={filters.language ?? null}
            onValueChange={(language) => narrow({ language: language ?? undefined })}
          />
        </FilterBar>
      </div>
      {questions.length === 0 ? (
        <EmptyState
          kind="nothing_found"
          title="No question fits"
          text="Search for another word, or clear the filters."
          actions={<Button onClick={clear}>Clear all</Button>}
        />
      ) : (
        <DataTable
          caption="Questions"
          columns={columns(home)}
          rows={questions}
          keyOf={(question) => question.id}
        />
      )}
    </>
  );
}

function columns(home: string): Column<QuestionListItem>[] {
  return [
    {
      key: 'title',
      head: 'Question',
      cell: (question) => (
        <>
          <RouterLink href={`${home}/questions/${question.id}`} className="fs-name">
            {question.title}
          </RouterLink>{' '}
          <span className="text-12 font-normal text-text-3">{question.skills.join(', ')}</span>
        </>
      ),
    },
    { key: 'level', head: 'Level', cell: (question) => capital(question.difficulty) },
    { key: 'samples', head: 'Samples', end: true, cell: (question) => question.sampleCount },
    { key: 'hidden', head: 'Hidden cases', end: true, cell: (question) => question.hiddenCount },
    { key: 'used', head: 'Used in', end: true, cell: (question) => question.usedInAssessments },
    { key: 'state', head: 'State', cell: (question) => <StateChip state={question.state} /> },
    { key: 'updated', head: 'Changed', end: true, cell: (question) => day(question.updatedAt) },
  ];
}

function StateChip({ state }: { state: string }) {
  if (state === 'published')
    return (
      <Chip tone="ok" icon={<Check />}>
        Published
      </Chip>
    );
  return <Chip icon={<Pencil />}>{capital(state)}</Chip>;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
