import { Field } from '@fairshot/ui/field';
import { Segments } from '@fairshot/ui/segments';
import { Textarea } from '@fairshot/ui/textarea';
import { useState } from 'react';

import { Markdown } from '../../markdown.tsx';

interface MarkdownFieldProps {
  label: string;
  help: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  optional?: boolean;
  rows?: number;
}

/** Markdown to write, or to read as candidates will. */
export function MarkdownField({
  label,
  help,
  value,
  onChange,
  error,
  optional,
  rows = 6,
}: MarkdownFieldProps) {
  const [mode, setMode] = useState<'write' | 'read'>('write');
  return (
    <div className="flex flex-col gap-1">
      <div className="self-end">
        <Segments
          label="Write or read"
          segments={[
            { value: 'write', label: 'Write' },
            { value: 'read', label: 'Read' },
          ]}
          value={mode}
          onValueChange={setMode}
        />
      </div>
      {mode === 'write' ? (
        <Field label={label} help={help} error={error} optional={optional} className="-mt-5">
          <Textarea rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
        </Field>
      ) : (
        <div className="-mt-5">
          <p className="fs-label mb-2">{label}</p>
          <div className="max-h-80 overflow-auto rounded-2 border border-line-2 p-3">
            {value.trim() ? <Markdown text={value} /> : <p className="text-text-3">Nothing written yet.</p>}
          </div>
        </div>
      )}
    </div>
  );
}
