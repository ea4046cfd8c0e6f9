import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { QuestionForMember } from '@fairshot/contracts/questions/questions.contract';
import { Chip } from '@fairshot/ui/chip';
import { CodeBlock } from '@fairshot/ui/code-block';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { SplitPage } from '@fairshot/ui/split-page';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { Tabs } from '@fairshot/ui/tabs';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Check, Eye, EyeOff, X } from 'lucide-react';
import { useState } from 'react';

import { Markdown } from '../../markdown.tsx';
import { RouterLink } from '../../router-link.tsx';
import { Facts } from '../facts.tsx';
import { size } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { questionQuery } from './questions-query.ts';

const route = getRouteApi('/company/$slug/questions/$questionId');

/** One question of the bank, whole: statement, cases, reference solutions. */
export function QuestionPage() {
  const organization = useOrganization();
  const { questionId } = route.useParams();
  const query = useQuery(questionQuery(organization.id, questionId));

  return (
    <>
      <title>{`${query.data?.title ?? 'Question'} - FairShot`}</title>
      <StaffBar
        title={query.data?.title ?? 'Question'}
        crumbs={[{ href: `${organization.home}/questions`, label: 'Questions' }]}
        linkComponent={RouterLink}
        marks={
          query.data?.versionId && (
            <Chip tone="ok" icon={<Check />}>{`Published, v${query.data.versionNumber}`}</Chip>
          )
        }
      />
      <Loading what="the question" query={query}>
        {(question) => (
          <SplitPage asideLabel="Facts about the question" aside={<QuestionFacts question={question} />}>
            <QuestionTabs question={question} />
          </SplitPage>
        )}
      </Loading>
    </>
  );
}

function QuestionTabs({ question }: { question: QuestionForMember }) {
  const [tab, setTab] = useState<'statement' | 'cases' | 'solutions'>('statement');
  return (
    <Tabs
      label={question.title}
      value={tab}
      onValueChange={setTab}
      tabs={[
        { value: 'statement', label: 'Statement', panel: <Statement question={question} /> },
        {
          value: 'cases',
          label: 'Cases',
          count: question.sampleCount + question.hiddenCount,
          panel: <Cases question={question} />,
        },
        {
          value: 'solutions',
          label: 'Solutions',
          count: question.referenceSolutions.length,
          panel: <Solutions question={question} />,
        },
      ]}
    />
  );
}

function Statement({ question }: { question: QuestionForMember }) {
  return (
    <div className="py-4">
      <Markdown text={question.statement} />
    </div>
  );
}

function Cases({ question }: { question: QuestionForMember }) {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const rows: CaseRow[] = [
    ...question.samples.map((sample) => ({
      name: sample.name,
      isSample: true,
      weight: undefined,
      input: bytes(sample.input),
      answer: bytes(sample.answer),
    })),
    ...question.hiddenCases.map((hidden) => ({
      name: hidden.name,
      isSample: false,
      weight: hidden.weight,
      input: hidden.inputBytes,
      answer: hidden.answerBytes,
    })),
  ];
  return (
    <DataTable
      caption="Test cases"
      rows={rows}
      keyOf={(row) => `${row.isSample} ${row.name}`}
      columns={CASE_COLUMNS}
    />
  );
}

interface CaseRow {
  name: string;
  isSample: boolean;
  weight: number | undefined;
  input: number;
  answer: number;
}

const CASE_COLUMNS: Column<CaseRow>[] = [
  { key: 'name', head: 'Case', cell: (row) => row.name },
  {
    key: 'shown',
    head: 'Shown',
    cell: (row) =>
      row.isSample ? (
        <Chip tone="accent" icon={<Eye />}>
          Sample
        </Chip>
      ) : (
        <Chip icon={<EyeOff />}>Hidden</Chip>
      ),
  },
  { key: 'weight', head: 'Weight', end: true, cell: (row) => row.weight ?? '1' },
  { key: 'input', head: 'Input', end: true, cell: (row) => size(row.input) },
  { key: 'answer', head: 'Expected output', end: true, cell: (row) => size(row.answer) },
];

const LABELS = {
  accepted: 'Accepted on every case',
  wrong: 'Fails, as it should',
  slow: 'Too slow, as it should be',
};

function Solutions({ question }: { question: QuestionForMember }) {
  return (
    <div className="flex flex-col gap-6 py-4">
      {question.referenceSolutions.map((solution) => (
        <section key={solution.name}>
          <h2 className="mb-2 flex items-center gap-2">
            {solution.name}
            <Chip>{LANGUAGE_NAMES[solution.language]}</Chip>
            {solution.label === 'accepted' ? (
              <Chip tone="ok" icon={<Check />}>
                {LABELS.accepted}
              </Chip>
            ) : (
              <Chip icon={<X />}>{LABELS[solution.label]}</Chip>
            )}
          </h2>
          <CodeBlock
            code={solution.source}
            label={`${solution.name}, ${LANGUAGE_NAMES[solution.language]}`}
          />
        </section>
      ))}
    </div>
  );
}

function QuestionFacts({ question }: { question: QuestionForMember }) {
  const byLanguage = Object.entries(question.timeLimitByLanguage).map(
    ([language, seconds]) => `${LANGUAGE_NAMES[language as keyof typeof LANGUAGE_NAMES]} ${seconds} s`,
  );
  return (
    <Facts
      facts={[
        ['Level', question.difficulty],
        ['Skills', question.skills.join(', ')],
        ['Languages', question.languages.map((language) => LANGUAGE_NAMES[language]).join(', ')],
        ['Time limit', [`${question.timeLimitSeconds} s`, ...byLanguage].join('; ')],
        ['Memory limit', `${question.memoryLimitMb} MB`],
        ['Used in', `${question.usedInAssessments} assessments`],
      ]}
    />
  );
}
