import { useSortable } from '@dnd-kit/sortable';
import type { ComposedQuestion } from '@fairshot/contracts/assessments/assessments.contract';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { IconButton } from '@fairshot/ui/icon-button';
import { Input } from '@fairshot/ui/input';
import { Menu, MenuItem } from '@fairshot/ui/menu';
import { Archive, ArrowDown, ArrowUp, CornerDownRight, Ellipsis, GripVertical, Trash2 } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import { useOrganization } from '../use-organization.ts';
import type { ComposedSection } from './composition.ts';
import type { OutlineActs } from './use-outline.ts';

interface ComposerQuestionProps {
  question: ComposedQuestion;
  number: number;
  section: ComposedSection;
  sections: readonly ComposedSection[];
  /** What is wrong with its points. */
  error: string | undefined;
  acts: OutlineActs;
}

/** One question of an assessment: its place, its points, what happened to it in the bank, and the way out. */
export function ComposerQuestion(props: ComposerQuestionProps) {
  const { question, number, section, sections, error, acts } = props;
  const id = question.questionVersionId;
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id });
  const isFirst = number === 1 && section === sections[0];
  const isLast = section === sections.at(-1) && section.questions.at(-1) === question;
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition }}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 ${isDragging ? 'bg-selected' : ''}`}
    >
      <button
        type="button"
        className="cursor-grab touch-none p-1 text-text-3"
        {...attributes}
        {...listeners}
        aria-label={`Move ${question.title}`}
      >
        <GripVertical />
      </button>
      <span className="w-5 text-right font-semibold">{number}</span>
      <About question={question} />
      <span className="w-28">
        <Input
          type="number"
          min={0}
          max={10000}
          trailing="points"
          aria-label={`Points of ${question.title}`}
          aria-invalid={error ? true : undefined}
          value={Number.isNaN(question.points) ? '' : question.points}
          onChange={(event) => acts.changeQuestion(question, { points: event.target.valueAsNumber })}
        />
      </span>
      <span className="flex">
        <IconButton
          icon={<ArrowUp />}
          label={`Move ${question.title} up`}
          disabled={isFirst}
          onClick={() => acts.moveQuestion(id, -1)}
        />
        <IconButton
          icon={<ArrowDown />}
          label={`Move ${question.title} down`}
          disabled={isLast}
          onClick={() => acts.moveQuestion(id, 1)}
        />
        <Menu label={`Acts on ${question.title}`} icon={<Ellipsis />} iconOnly align="end">
          {sections.map(
            (other, at) =>
              other !== section && (
                <MenuItem
                  key={other.key}
                  icon={<CornerDownRight />}
                  onSelect={() => acts.sendQuestion(id, other.key)}
                >
                  {`To ${other.title || `section ${at + 1}`}`}
                </MenuItem>
              ),
          )}
          <MenuItem icon={<Trash2 />} onSelect={() => acts.removeQuestion(question, section)}>
            Take out
          </MenuItem>
        </Menu>
      </span>
      {error && <span className="basis-full pl-14 text-bad">{`Points: ${error}`}</span>}
      <NewerVersion question={question} acts={acts} />
    </li>
  );
}

function languageWords(languages: readonly Language[]): string {
  if (languages.length === LANGUAGES.length) return 'every language';
  return languages.map((language) => LANGUAGE_NAMES[language]).join(', ');
}

function About({ question }: { question: ComposedQuestion }) {
  const { home, role } = useOrganization();
  const mayRead = role === 'owner' || role === 'author' || role === 'reviewer';
  const facts = [
    question.difficulty,
    question.kind === 'multiple_choice' ? 'multiple choice' : languageWords(question.languages),
    question.expectedMinutes && `about ${question.expectedMinutes} min`,
  ].filter(Boolean);
  return (
    <span className="min-w-40 flex-1">
      {mayRead ? (
        <RouterLink href={`${home}/questions/${question.questionId}`} className="fs-name">
          {question.title}
        </RouterLink>
      ) : (
        <span className="font-medium">{question.title}</span>
      )}{' '}
      <span className="text-12 text-text-3">
        v{question.versionNumber}; {facts.join('; ')}
      </span>{' '}
      {question.isArchived && (
        <Chip tone="warn" icon={<Archive />}>
          Archived in the bank
        </Chip>
      )}
    </span>
  );
}

/** The bank has moved on: one press takes what it holds now. What changed stands in the question's history. */
function NewerVersion({ question, acts }: Pick<ComposerQuestionProps, 'question' | 'acts'>) {
  const { home, role } = useOrganization();
  const { newer } = question;
  if (!newer) return null;
  const mayRead = role === 'owner' || role === 'author' || role === 'reviewer';
  return (
    <span className="flex basis-full flex-wrap items-center gap-x-3 gap-y-1 pl-14 text-12 text-text-2">
      {`Version ${newer.versionNumber} of this question is published.`}
      {mayRead && (
        <RouterLink href={`${home}/questions/${question.questionId}`} className="fs-link">
          What changed
        </RouterLink>
      )}
      <Button
        size="small"
        onClick={() => acts.changeQuestion(question, { ...newer, newer: undefined, isArchived: false })}
      >
        {`Take version ${newer.versionNumber}`}
      </Button>
    </span>
  );
}
