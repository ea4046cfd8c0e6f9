import { CodeBlock } from '@fairshot/ui/code-block';
import { VerdictChip } from '@fairshot/ui/verdict-chip';
import { useMemo } from 'react';

import { compileMarks } from './compile-marks.ts';

/** What the compiler said; the lines it names are marked in the editor. */
export function CompilerOutput({ output, kind }: { output: string; kind: 'run' | 'submission' }) {
  const lines = useMemo(() => [...new Set(compileMarks(output).map((mark) => mark.line))], [output]);
  return (
    <div className="flex flex-col gap-2 p-4">
      <div className="flex items-center gap-2">
        <VerdictChip verdict="compile_error" />
        {lines.length > 0 && (
          <span className="text-12 text-text-2">
            {lines.length === 1 ? 'Line' : 'Lines'} {lines.slice(0, 5).join(', ')}
          </span>
        )}
      </div>
      <CodeBlock bare label="Compiler output" code={output} />
      {kind === 'run' && (
        <p className="text-12 text-text-2">Nothing ran. This does not count as a submission.</p>
      )}
    </div>
  );
}
