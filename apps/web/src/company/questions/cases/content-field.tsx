import { getTestData, peekTestData } from '@fairshot/contracts/questions/authoring.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { Field } from '@fairshot/ui/field';
import { LinkButton } from '@fairshot/ui/link-button';
import { Textarea } from '@fairshot/ui/textarea';
import { useQuery } from '@tanstack/react-query';
import { Download, TriangleAlert } from 'lucide-react';

import { addressFor, call } from '../../../client/call.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { size } from '../../format.ts';
import { useEditing } from '../editing/use-editing.ts';
import { type ContentMark, contentMarks, MARK_WORDS } from './content-marks.ts';
import { useContents } from './use-contents.ts';
import { useStoringText } from './use-storing-text.ts';

interface ContentFieldProps {
  label: string;
  sha256: string;
  onStored: (sha256: string) => void;
}

/** The text of an input or answer: edited here where it is short and plain, else read in part and downloaded. */
export function ContentField({ label, sha256, onStored }: ContentFieldProps) {
  const { organizationId, readOnly } = useEditing();
  const content = useContents()(sha256);
  const { text, trouble, isWaiting, type } = useStoringText(onStored);
  const query = useQuery({
    queryKey: ['test-data', organizationId, sha256],
    queryFn: ({ signal }) => call(peekTestData, { params: { organizationId, sha256 }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: text === undefined,
  });
  const peek = query.data;
  const shown = text ?? peek?.text ?? '';
  const marks =
    peek || text !== undefined ? contentMarks(shown, text === undefined && peek?.isCut === true) : [];
  // A text area turns CRLF into LF and drops NUL: what it cannot hold it may not save.
  const isPlain = !shown.includes('\r') && !shown.includes('\0');
  const mayEdit = !readOnly && isPlain && (text !== undefined || (peek?.isText === true && !peek.isCut));

  return (
    <div className="flex flex-col gap-1.5">
      <Field
        label={label}
        error={trouble ?? (query.error ? sentenceOf(query.error) : undefined)}
        help={isWaiting ? 'Being stored' : undefined}
      >
        <Textarea
          mono
          rows={Math.min(12, Math.max(4, shown.split('\n').length))}
          value={shown}
          readOnly={!mayEdit}
          spellCheck={false}
          wrap="off"
          onChange={(event) => type(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-12 text-text-2">{content && size(content.bytes)}</span>
        {peek?.isCut && text === undefined && <Chip>Only the beginning is shown</Chip>}
        {peek && !peek.isText && text === undefined && <Chip>Not text</Chip>}
        <Marks marks={marks} />
        {!readOnly && marks.includes('crlf') && peek && !peek.isCut && (
          <Button size="small" onClick={() => type(shown.replaceAll('\r\n', '\n'))}>
            Make the line ends plain
          </Button>
        )}
        {!readOnly && mayEdit && marks.includes('no_final_newline') && (
          <Button size="small" onClick={() => type(`${shown}\n`)}>
            Add the line break
          </Button>
        )}
        <LinkButton
          size="small"
          kind="ghost"
          icon={<Download />}
          href={addressFor(getTestData, { params: { organizationId, sha256 } })}
          download
        >
          Download
        </LinkButton>
      </div>
    </div>
  );
}

function Marks({ marks }: { marks: readonly ContentMark[] }) {
  return marks.map((mark) => (
    <Chip key={mark} tone="warn" icon={<TriangleAlert />}>
      {MARK_WORDS[mark]}
    </Chip>
  ));
}
