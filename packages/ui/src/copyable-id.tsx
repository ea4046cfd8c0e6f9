import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

const SHOWN_MS = 2000;

/** An id or a reference as it is written, with a button that copies it and says so in place. */
export function CopyableId({ value, what }: { value: string; what: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const ending = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(ending);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // A browser may refuse the clipboard; the id stands there to be selected.
    }
  };

  return (
    <span className="fs-id">
      <span className="fs-id-value">{value}</span>
      <button type="button" className="fs-id-copy" aria-label={`Copy ${what}`} onClick={() => void copy()}>
        {copied ? <Check /> : <Copy />}
        {copied && <span aria-hidden="true">Copied</span>}
      </button>
      <span className="fs-hidden" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </span>
  );
}
