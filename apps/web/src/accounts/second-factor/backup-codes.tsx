import { Button } from '@fairshot/ui/button';
import { Download } from 'lucide-react';

import { CopyButton } from './copy-button.tsx';

/** The codes for the day the device is lost, shown once: to be copied, saved or written down. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const text = codes.join('\n');
  return (
    <div className="flex flex-col gap-3">
      <p>
        Each of these codes lets you in once, without the device. They are shown only now: keep them where the
        device is not.
      </p>
      <ol
        aria-label="Backup codes"
        className="grid grid-cols-2 gap-x-5 gap-y-1 rounded-(--r-3) bg-sunken p-3 font-mono text-14"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} label="Copy the codes" done="Backup codes copied" />
        <Button icon={<Download />} onClick={() => save(text)}>
          Save as a file
        </Button>
      </div>
    </div>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(
    new Blob([`FairShot backup codes\n\n${text}\n`], { type: 'text/plain' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = 'fairshot-backup-codes.txt';
  link.click();
  URL.revokeObjectURL(address);
}
