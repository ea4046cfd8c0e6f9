import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import type { CodingDraft } from '@fairshot/contracts/questions/question-draft';
import type { Trial } from '@fairshot/contracts/questions/proof.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Note } from '@fairshot/ui/note';
import { Progress } from '@fairshot/ui/progress';
import { Select } from '@fairshot/ui/select';
import { Textarea } from '@fairshot/ui/textarea';
import { useState } from 'react';

import { count } from '../../format.ts';
import { SourceEditor } from '../code/source-editor.tsx';
import { useTrial } from '../code/use-trial.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { mergingCases, roomFor } from './merge-cases.ts';
import { parseRecipes } from './parse-recipes.ts';

type Generated = NonNullable<Trial['generated']>;

const AT_ONCE = 200;
const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));

/** A script of the author's writes the inputs, an accepted solution the answers; both run in the sandbox. */
export function GenerateCasesDialog({ onClose }: { onClose: () => void }) {
  const [draft] = useCoding();
  const { language, source, recipes: text } = draft.generator ?? EMPTY;
  const solvers = draft.solutions.filter(({ label }) => label === 'accepted');
  const [solver, setSolver] = useState(solvers[0]?.name ?? null);
  const solution = solvers.find(({ name }) => name === solver);
  const { recipes, faults } = parseRecipes(text);
  const set = useGenerator();
  const work = useGenerating(onClose);
  const why = whyNot(source, recipes.length, solution !== undefined);

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title="Generate cases"
      text="The script runs once per line of the recipes and reads what stands after the name. What it prints is the input; the solution writes the expected output."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          {work.isRunning ? (
            <Button onClick={work.stop}>Cancel</Button>
          ) : (
            <Button
              kind="primary"
              unavailable={why}
              onClick={() => solution && void work.generate(recipes, solution)}
            >
              {`Generate ${count(recipes.length, 'case')}`}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Language of the script">
          <Select
            block
            aria-label="Language of the script"
            options={LANGUAGE_OPTIONS}
            value={language}
            onValueChange={(next) => set({ language: next })}
          />
        </Field>
        <Field label="Answers are written by">
          <Select
            block
            aria-label="Answers are written by"
            placeholder="No accepted solution yet"
            options={solvers.map(({ name }) => ({ value: name, label: name }))}
            value={solver}
            onValueChange={setSolver}
          />
        </Field>
      </div>
      <SourceEditor
        textKey="generator"
        label="Generator"
        language={language}
        source={source}
        readOnly={false}
        className="h-[200px] border border-line-2"
        onChange={(next) => set({ source: next })}
      />
      <Field
        label="Recipes"
        error={faults.length > 0 && faults.slice(0, 3).join(' ')}
        help="One case per line: its name, a colon, what the script reads."
      >
        <Textarea
          mono
          rows={5}
          placeholder={'large random: 200000 7\nall equal: 1000 1'}
          value={text}
          onChange={(event) => set({ recipes: event.target.value })}
        />
      </Field>
      {work.isRunning && <Progress label="Recipes done" done={work.done} whole={recipes.length} />}
      {work.trouble && (
        <div role="alert">
          <Note tone="bad" title={work.trouble} />
        </div>
      )}
      <Failed generated={work.failed} />
    </Dialog>
  );
}

const EMPTY: NonNullable<CodingDraft['generator']> = { language: 'python', source: '', recipes: '' };

function whyNot(source: string, recipes: number, hasSolution: boolean): string | undefined {
  if (source.trim() === '') return 'Write the script first';
  if (recipes === 0) return 'Write a recipe first';
  return hasSolution
    ? undefined
    : 'An accepted solution must write the answers: add one on the tab Solutions';
}

function Failed({ generated }: { generated: Generated }) {
  if (generated.length === 0) return null;
  return (
    <Note tone="bad" title={`${count(generated.length, 'recipe')} gave no case`}>
      <ul>
        {generated.slice(0, 10).map(({ name, why }) => (
          <li key={name}>{`${name}: ${why ?? 'nothing was written'}`}</li>
        ))}
      </ul>
    </Note>
  );
}

function useGenerator() {
  const { keeper } = useEditing();
  return (part: Partial<NonNullable<CodingDraft['generator']>>) =>
    keeper.change((draft) =>
      draft.kind === 'coding' ? { ...draft, generator: { ...EMPTY, ...draft.generator, ...part } } : draft,
    );
}

function useGenerating(onDone: () => void) {
  const { keeper, acts, stored } = useEditing();
  const trial = useTrial();
  const [done, setDone] = useState(0);
  const [failed, setFailed] = useState<Generated>([]);
  const [trouble, setTrouble] = useState<string>();

  const take = (generated: Generated) => {
    const came = generated.flatMap(({ name, inputSha256, answerSha256, inputBytes = 0, answerBytes = 0 }) => {
      if (inputSha256 === undefined || answerSha256 === undefined) return [];
      stored.set(inputSha256, { sha256: inputSha256, bytes: inputBytes, isText: true });
      stored.set(answerSha256, { sha256: answerSha256, bytes: answerBytes, isText: true });
      return [{ name, inputSha256, answerSha256 }];
    });
    const { draft } = keeper.store.state;
    if (draft.kind !== 'coding' || came.length === 0) return;
    if (roomFor(draft.cases, came)) acts.act(mergingCases(draft.cases, came));
    else setTrouble('A question takes at most 2,000 cases.');
  };

  const generate = async (
    recipes: { name: string; reads: string }[],
    solution: { language: Language; source: string },
  ) => {
    const { draft } = keeper.store.state;
    if (draft.kind !== 'coding' || !draft.generator) return;
    const { language, source } = draft.generator;
    setDone(0);
    setFailed([]);
    setTrouble(undefined);
    const all: Generated = [];
    for (let from = 0; from < recipes.length; from += AT_ONCE) {
      const outcome = await trial.start({
        kind: 'generate',
        generator: { language, source },
        solution: { language: solution.language, source: solution.source },
        recipes: recipes.slice(from, from + AT_ONCE),
        timeLimitSeconds: draft.timeLimitSeconds,
        memoryLimitMb: draft.memoryLimitMb,
      });
      if (!outcome) break;
      all.push(...(outcome.generated ?? []));
      setDone(all.length);
    }
    take(all);
    const without = all.filter(({ inputSha256, answerSha256 }) => !inputSha256 || !answerSha256);
    setFailed(without);
    if (all.length === recipes.length && without.length === 0) onDone();
  };

  return {
    generate,
    isRunning: trial.isRunning,
    done: done + (trial.isRunning ? (trial.trial?.generated?.length ?? 0) : 0),
    failed,
    trouble: trouble ?? trial.trouble,
    stop: trial.stop,
  };
}
