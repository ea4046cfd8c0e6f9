import { useSortable } from '@dnd-kit/sortable';
import { Field } from '@fairshot/ui/field';
import { IconButton } from '@fairshot/ui/icon-button';
import { Input } from '@fairshot/ui/input';
import { Menu, MenuItem, MenuLine } from '@fairshot/ui/menu';
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, NotebookPen, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { count } from '../format.ts';
import type { ComposedSection } from './composition.ts';
import { MarkdownField } from './markdown-field.tsx';
import type { OutlineActs } from './use-outline.ts';

interface ComposerSectionProps {
  section: ComposedSection;
  place: number;
  count: number;
  errors: ReadonlyMap<string, string>;
  acts: OutlineActs;
}

/** The head of a section: its title, its place, and on request what candidates read beside its questions. */
export function ComposerSection({ section, place, count: all, errors, acts }: ComposerSectionProps) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: section.key,
  });
  const [isOpen, setOpen] = useState(section.instructions !== '' || section.suggestedMinutes !== undefined);
  const name = section.title || `section ${place + 1}`;
  const points = section.questions.reduce((sum, question) => sum + (question.points || 0), 0);
  const error = errors.get(`sections.${place}.title`);
  const hasFault = ['suggestedMinutes', 'instructions'].some((field) =>
    errors.has(`sections.${place}.${field}`),
  );
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition }}
      className={`border-b border-line-2 pt-4 pb-2 ${isDragging ? 'bg-selected' : ''}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button
          type="button"
          className="cursor-grab touch-none p-1 text-text-3"
          {...attributes}
          {...listeners}
          aria-label={`Move ${name}`}
        >
          <GripVertical />
        </button>
        <span className="min-w-40 flex-1 font-semibold">
          <Input
            aria-label={`Title of section ${place + 1}`}
            aria-invalid={error ? true : undefined}
            placeholder={`Section ${place + 1}`}
            maxLength={200}
            value={section.title}
            onChange={(event) => acts.changeSection(section.key, { title: event.target.value })}
          />
        </span>
        <span className="text-12 text-text-2">
          {count(section.questions.length, 'question')}, {count(points, 'point')}
        </span>
        <IconButton
          icon={<NotebookPen />}
          label={`Instructions and time of ${name}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <Menu label={`Acts on ${name}`} icon={<Ellipsis />} iconOnly align="end">
          <MenuItem
            icon={<ArrowUp />}
            disabled={place === 0}
            onSelect={() => acts.moveSection(section.key, place - 1)}
          >
            Move up
          </MenuItem>
          <MenuItem
            icon={<ArrowDown />}
            disabled={place === all - 1}
            onSelect={() => acts.moveSection(section.key, place + 1)}
          >
            Move down
          </MenuItem>
          <MenuLine />
          <MenuItem
            icon={<Trash2 />}
            danger
            disabled={all === 1}
            onSelect={() => acts.removeSection(section)}
          >
            Remove with its questions
          </MenuItem>
        </Menu>
      </div>
      {error && <p className="pl-8 text-bad">{error}</p>}
      {(isOpen || hasFault) && <Details section={section} place={place} errors={errors} acts={acts} />}
    </li>
  );
}

function Details({ section, place, errors, acts }: Omit<ComposerSectionProps, 'count'>) {
  const { suggestedMinutes } = section;
  return (
    <div className="flex flex-col gap-3 py-3 pl-8">
      <Field
        label={`Suggested time for section ${place + 1}`}
        optional
        help="Candidates see it as advice. Only the attempt's own clock ends anything."
        error={errors.get(`sections.${place}.suggestedMinutes`)}
      >
        <Input
          type="number"
          min={1}
          max={1440}
          trailing="minutes"
          value={suggestedMinutes === undefined || Number.isNaN(suggestedMinutes) ? '' : suggestedMinutes}
          onChange={({ target }) =>
            acts.changeSection(section.key, {
              suggestedMinutes: target.value === '' ? undefined : target.valueAsNumber,
            })
          }
        />
      </Field>
      <MarkdownField
        label={`What section ${place + 1} asks`}
        optional
        rows={3}
        help="Markdown; candidates read it above the section's questions."
        value={section.instructions}
        error={errors.get(`sections.${place}.instructions`)}
        onChange={(instructions) => acts.changeSection(section.key, { instructions })}
      />
    </div>
  );
}
