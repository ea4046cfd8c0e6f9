import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { MOST_SECTIONS } from '@fairshot/contracts/assessments/assessment-draft';
import { Button } from '@fairshot/ui/button';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Eye, LayoutList, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';

import { count, day } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { ComposerNotes } from './composer-notes.tsx';
import { ComposerOutline } from './composer-outline.tsx';
import { ComposerSettings } from './composer-settings.tsx';
import { ComposerTotals } from './composer-totals.tsx';
import { questionsOf } from './composition.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { QuestionPicker } from './question-picker.tsx';
import { type Composer as ComposerState, useComposer } from './use-composer.ts';
import { useComposing } from './use-composing.ts';
import { useOutline } from './use-outline.ts';

interface ComposerProps {
  assessment: AssessmentForMember;
  head: ReactNode;
}

/** Edits the draft of an assessment, saves it whole, shows it as a candidate, and publishes it as a fixed version. */
export function Composer({ assessment, head }: ComposerProps) {
  const composer = useComposer(assessment);
  const { composition, base, isChanged, isOvertaken, errors } = composer;
  const { saving, publishing } = useComposing(assessment, composer);
  const { home } = useOrganization();
  const [open, setOpen] = useState<'publish' | 'conflict'>();

  const save = async () => {
    if (isOvertaken) return setOpen('conflict');
    if (!isChanged || errors.size > 0 || saving.isPending) return undefined;
    return saving.mutateAsync({ composition, revision: base.revision }).catch(() => undefined);
  };
  /** What is shown or published is what is stored: unsaved changes are saved first. */
  const afterSave = async (act: () => void) => {
    if (!isChanged || (await save())) act();
  };
  useSaveKey(() => void save());
  const wrong = errors.size > 0 ? 'Mend what is marked first' : undefined;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {head}
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-5 py-2">
        <Standing assessment={assessment} composer={composer} />
        <Button
          icon={<Eye />}
          unavailable={wrong}
          onClick={() => void afterSave(() => openPreview(`${home}/assessments/${assessment.id}/preview`))}
        >
          Preview
        </Button>
        <Button
          type="submit"
          keys="Ctrl S"
          busy={saving.isPending}
          busyLabel="Saving"
          unavailable={isChanged ? wrong : 'Nothing was changed'}
        >
          Save draft
        </Button>
        <Button
          kind="primary"
          busy={publishing.isPending}
          busyLabel="Publishing"
          unavailable={wrong ?? (isChanged || assessment.isDraft ? undefined : 'Nothing new to publish')}
          onClick={() => void afterSave(() => setOpen('publish'))}
        >
          {`Publish v${assessment.isDraft ? assessment.versionNumber : assessment.versionNumber + 1}`}
        </Button>
      </div>
      <ComposerNotes
        composer={composer}
        error={saving.error ?? publishing.error}
        savedBy={assessment.savedBy}
        onCompare={() => setOpen('conflict')}
        onDiscard={() => composer.startFrom(assessment)}
      />
      <div className="grid gap-x-8 gap-y-6 p-5 lg:grid-cols-[minmax(0,1fr)_360px]">
        <Outline composer={composer} />
        <ComposerSettings composition={composition} errors={errors} onChange={composer.change} />
      </div>
      {open === 'publish' && (
        <PublishDialog
          assessment={assessment}
          composition={composition}
          busy={publishing.isPending}
          onClose={() => setOpen(undefined)}
          onConfirm={() => publishing.mutate(assessment.revision, { onSettled: () => setOpen(undefined) })}
        />
      )}
      {open === 'conflict' && isOvertaken && (
        <ConflictDialog
          stored={assessment}
          base={base.content}
          mine={composition}
          onClose={() => setOpen(undefined)}
          onSettle={(settled) => {
            composer.startFrom(assessment, settled);
            saving.reset();
            setOpen(undefined);
          }}
        />
      )}
    </form>
  );
}

function Outline({ composer }: { composer: ComposerState }) {
  const { composition, errors } = composer;
  const acts = useOutline(composer);
  const [isPicking, setPicking] = useState(false);
  const questions = questionsOf(composition);
  const points = questions.reduce((sum, question) => sum + (question.points || 0), 0);
  return (
    <section aria-label="Questions">
      <header className="mb-3 flex flex-wrap items-center gap-3">
        <h2>Questions</h2>
        <p className="mr-auto text-text-2">
          {count(questions.length, 'question')}, {count(points, 'point')}
        </p>
        <Button
          icon={<LayoutList />}
          unavailable={
            composition.sections.length >= MOST_SECTIONS ? `At most ${MOST_SECTIONS} sections` : undefined
          }
          onClick={acts.addSection}
        >
          Add section
        </Button>
        <Button icon={<Plus />} onClick={() => setPicking(true)}>
          Add questions
        </Button>
      </header>
      <ComposerTotals composition={composition} />
      {errors.get('questions') && <p className="mb-2 text-bad">{errors.get('questions')}</p>}
      {questions.length === 0 && composition.sections.length === 1 && (
        <EmptyState
          kind="nothing_yet"
          level={3}
          title="No questions in it yet"
          text="Add published questions of your bank; candidates meet them in this order."
        />
      )}
      <ComposerOutline sections={composition.sections} errors={errors} acts={acts} />
      <QuestionPicker
        open={isPicking}
        onClose={() => setPicking(false)}
        taken={questions}
        onAdd={acts.addQuestion}
      />
    </section>
  );
}

function Standing({ assessment, composer }: { assessment: AssessmentForMember; composer: ComposerState }) {
  return (
    <p className="mr-auto text-12 text-text-2" role="status">
      {standingWords(assessment, composer)}
    </p>
  );
}

function standingWords(assessment: AssessmentForMember, { isChanged }: ComposerState): string {
  if (isChanged) return 'Not saved yet; kept in this browser.';
  if (!assessment.isDraft)
    return 'Candidates sit this version; it never changes. Editing begins the next one.';
  const by = assessment.savedBy ? ` by ${assessment.savedBy}` : '';
  return `Everything is saved. ${day(assessment.savedAt)}${by}`;
}

/** One tab for previews, however often it is asked for: it shows what is stored at that moment. */
function openPreview(address: string): void {
  window.open(address, 'fairshot-preview')?.focus();
}

/** Ctrl S saves, wherever the focus is. */
function useSaveKey(onSave: () => void): void {
  const save = useEffectEvent(onSave);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
      if (!isSave) return;
      event.preventDefault();
      if (!event.repeat) save();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
