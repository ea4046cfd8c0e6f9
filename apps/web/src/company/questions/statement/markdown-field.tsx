import { Field } from '@fairshot/ui/field';
import { IconButton } from '@fairshot/ui/icon-button';
import { Textarea } from '@fairshot/ui/textarea';
import { Bold, Code, ImagePlus, Italic, List, Sigma } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import { around, asCode, asList, asMaths, asPicture, type Edit } from './markdown-keys.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { PICTURE_TYPES, picturesIn } from './pictures.ts';

interface MarkdownFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  readOnly: boolean;
  error?: string | undefined;
  help?: ReactNode;
  rows?: number;
  /** Fills what surrounds it. */
  fills?: boolean;
}

type Make = (value: string, from: number, to: number) => Edit;
const BOLD: Make = (value, from, to) => around(value, from, to, '**', 'bold');
const ITALIC: Make = (value, from, to) => around(value, from, to, '*', 'slanted');
const KEYS: Record<string, Make> = { b: BOLD, i: ITALIC, e: asCode, m: asMaths };

/** Markdown as its author types it, with keys for what is used most and pictures by paste, drop or choice. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, value, onChange, readOnly, error, help, rows = 12, fills } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [picture, setPicture] = useState<{ file: File; at: number }>();

  // Typed rather than set: the browser's own undo then knows it.
  const apply = (edit: Edit) => {
    const field = area.current;
    if (!field) return;
    field.focus();
    field.setSelectionRange(edit.from, edit.to);
    if (!document.execCommand('insertText', false, edit.text)) {
      field.setRangeText(edit.text, edit.from, edit.to, 'end');
      onChange(field.value);
    }
    field.setSelectionRange(edit.selectFrom, edit.selectTo);
  };
  const make = (how: Make) => {
    const field = area.current;
    if (field) apply(how(field.value, field.selectionStart, field.selectionEnd));
  };
  const press = (event: KeyboardEvent) => {
    const how = KEYS[event.key.toLowerCase()];
    if (!how || readOnly || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    make(how);
  };
  const takePictures = (files: FileList | undefined | null): boolean => {
    const [file] = picturesIn(files);
    if (!file || readOnly) return false;
    setPicture({ file, at: area.current?.selectionEnd ?? value.length });
    return true;
  };

  return (
    <div className={fills ? 'flex h-full min-h-0 flex-col' : 'flex flex-col gap-1'}>
      {!readOnly && <Toolbar label={label} onMake={make} onFiles={takePictures} />}
      <Field label={label} error={error} help={help} className={fills ? 'min-h-0 flex-1' : undefined}>
        <Textarea
          ref={area}
          className={fills ? 'min-h-[280px] flex-1 resize-none' : ''}
          mono
          rows={rows}
          value={value}
          readOnly={readOnly}
          spellCheck
          onKeyDown={press}
          onChange={(event) => onChange(event.target.value)}
          onPaste={(event) => {
            if (takePictures(event.clipboardData.files)) event.preventDefault();
          }}
          onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
          onDrop={(event) => {
            if (takePictures(event.dataTransfer.files)) event.preventDefault();
          }}
        />
      </Field>
      {picture && (
        <PictureDialog
          file={picture.file}
          onClose={() => setPicture(undefined)}
          onStored={(alt, source) => {
            setPicture(undefined);
            const now = area.current?.value ?? value;
            apply(asPicture(now, Math.min(picture.at, now.length), alt, source));
          }}
        />
      )}
    </div>
  );
}

interface ToolbarProps {
  label: string;
  onMake: (how: Make) => void;
  onFiles: (files: FileList | null) => void;
}

function Toolbar({ label, onMake, onFiles }: ToolbarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div role="toolbar" aria-label={`Format: ${label}`} className="flex flex-wrap gap-1">
      <IconButton size="small" label="Bold" keys="Ctrl B" icon={<Bold />} onClick={() => onMake(BOLD)} />
      <IconButton
        size="small"
        label="Italic"
        keys="Ctrl I"
        icon={<Italic />}
        onClick={() => onMake(ITALIC)}
      />
      <IconButton size="small" label="Code" keys="Ctrl E" icon={<Code />} onClick={() => onMake(asCode)} />
      <IconButton size="small" label="Maths" keys="Ctrl M" icon={<Sigma />} onClick={() => onMake(asMaths)} />
      <IconButton size="small" label="List" icon={<List />} onClick={() => onMake(asList)} />
      <IconButton
        size="small"
        label="Picture"
        icon={<ImagePlus />}
        onClick={() => chooser.current?.click()}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={`Picture for: ${label}`}
        accept={PICTURE_TYPES.join(',')}
        onChange={(event) => {
          onFiles(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
