import { peekTestData } from '@fairshot/contracts/questions/authoring.contract';
import type { Language } from '@fairshot/contracts/questions/language';
import type { Trial } from '@fairshot/contracts/questions/proof.contract';
import { Button } from '@fairshot/ui/button';
import { CodeBlock } from '@fairshot/ui/code-block';
import { Combobox } from '@fairshot/ui/combobox';
import { Field } from '@fairshot/ui/field';
import { Note } from '@fairshot/ui/note';
import { Textarea } from '@fairshot/ui/textarea';
import { VerdictChip } from '@fairshot/ui/verdict-chip';
import { useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';

import { call } from '../../../client/call.ts';
import { cpuTime, memory } from '../../format.ts';
import { useTrial } from '../code/use-trial.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';

interface TryProgramProps {
  program: { language: Language; source: string };
  /** What its end means, where that is not plain. */
  meaningOf?: ((ran: NonNullable<Trial['ran']>) => string) | undefined;
}

/** Runs a program on a case or on an input of one's own. */
export function TryProgram({ program, meaningOf }: TryProgramProps) {
  const [draft] = useCoding();
  const trial = useTrial();
  const [caseName, setCaseName] = useState<string | null>(draft.cases[0]?.name ?? null);
  const [own, setOwn] = useState('');
  const testCase = draft.cases.find(({ name }) => name === caseName);
  const [ranOn, setRanOn] = useState<string>();
  const run = () => {
    setRanOn(testCase?.answerSha256);
    void trial.start({
      kind: 'run',
      program,
      input: testCase ? { sha256: testCase.inputSha256 } : { text: own },
      timeLimitSeconds: draft.timeLimitByLanguage[program.language] ?? draft.timeLimitSeconds,
      memoryLimitMb: draft.memoryLimitMb,
    });
  };

  return (
    <section aria-label="Run it" className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-end gap-2">
        <div className="w-[260px]">
          <Field label="Run on">
            <Combobox
              aria-label="Run on"
              placeholder="An input of my own"
              options={draft.cases.map(({ name }) => ({ value: name, label: name }))}
              value={caseName}
              onValueChange={setCaseName}
            />
          </Field>
        </div>
        <Button
          icon={<Play />}
          busy={trial.isRunning}
          busyLabel="Running"
          unavailable={program.source.trim() === '' ? 'There is no program yet' : undefined}
          onClick={run}
        >
          Run
        </Button>
        {trial.isRunning && (
          <Button kind="ghost" onClick={trial.stop}>
            Stop waiting
          </Button>
        )}
      </div>
      {!testCase && (
        <Field label="Input">
          <Textarea mono rows={4} value={own} onChange={(event) => setOwn(event.target.value)} />
        </Field>
      )}
      {trial.trouble && (
        <div role="alert">
          <Note tone="bad" title={trial.trouble} />
        </div>
      )}
      {trial.trial?.ran && <Outcome ran={trial.trial.ran} answerSha256={ranOn} meaningOf={meaningOf} />}
    </section>
  );
}

interface OutcomeProps {
  ran: NonNullable<Trial['ran']>;
  answerSha256: string | undefined;
  meaningOf: TryProgramProps['meaningOf'];
}

function Outcome({ ran, answerSha256, meaningOf }: OutcomeProps) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2">
        {ran.verdict === 'accepted' ? (
          <span className="font-medium">It ran to its end</span>
        ) : (
          <VerdictChip verdict={ran.verdict} />
        )}
        <span className="text-text-2">
          {[
            cpuTime(ran.timeMs),
            memory(ran.memoryKb),
            ran.exitCode !== undefined && `exit code ${ran.exitCode}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        {meaningOf && <span className="font-medium">{meaningOf(ran)}</span>}
      </p>
      {ran.compilerOutput && <CodeBlock bare label="What the compiler says" code={ran.compilerOutput} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-1">{ran.isCut ? 'Output, its beginning' : 'Output'}</h3>
          <CodeBlock bare label="Output" code={ran.stdout} />
        </div>
        {answerSha256 && !meaningOf && <Expected sha256={answerSha256} />}
      </div>
      {ran.stderr !== '' && (
        <div>
          <h3 className="mb-1">Error output</h3>
          <CodeBlock bare label="Error output" code={ran.stderr} />
        </div>
      )}
    </div>
  );
}

function Expected({ sha256 }: { sha256: string }) {
  const { organizationId } = useEditing();
  const { data } = useQuery({
    queryKey: ['test-data', organizationId, sha256],
    queryFn: ({ signal }) => call(peekTestData, { params: { organizationId, sha256 }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="min-w-0">
      <h3 className="mb-1">{data?.isCut ? 'Expected, its beginning' : 'Expected'}</h3>
      <CodeBlock bare label="Expected output" code={data?.text ?? ''} />
    </div>
  );
}
