import { Field } from '@fairshot/ui/field';
import { Say } from '@fairshot/ui/say';
import { Textarea } from '@fairshot/ui/textarea';
import { Check, X } from 'lucide-react';
import { useEffect, useState } from 'react';

/** Compares a copy with what was received, by its SHA-256; the copy stays in this browser. */
export function CompareText({ sha256 }: { sha256: string }) {
  const [copy, setCopy] = useState('');
  const [isSame, setSame] = useState<boolean>();
  useEffect(() => {
    let isCurrent = true;
    void sha256Of(copy).then((own) => {
      if (isCurrent) setSame(copy === '' ? undefined : own === sha256);
    });
    return () => {
      isCurrent = false;
    };
  }, [copy, sha256]);

  // Browsers hash only where the page came by https or from this computer.
  if (!('subtle' in crypto)) return null;
  return (
    <Field
      label="Compare with your own copy"
      help="Paste it here. It is compared in this browser and sent nowhere."
      optional
    >
      <Textarea
        className="font-mono"
        rows={6}
        value={copy}
        spellCheck={false}
        onChange={(event) => setCopy(event.target.value)}
      />
      <span role="status" className="mt-2 block">
        {isSame === true && <Say icon={<Check />}>The same, to the byte.</Say>}
        {isSame === false && <Say icon={<X />}>Not the same: at least one character differs.</Say>}
      </span>
    </Field>
  );
}

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
