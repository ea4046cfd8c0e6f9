import { Button } from '@fairshot/ui/button';
import { Popover } from '@fairshot/ui/popover';
import { Lightbulb } from 'lucide-react';
import { useRef, useState } from 'react';

import type { Remark } from './find-remarks.ts';
import type { RemarksProps } from './remarks.tsx';

/** The button and its list. It begins closed whenever it comes, so that it never takes the keys of somebody who types. */
export function RemarksButton({ remarks, onGoTo }: RemarksProps) {
  const [isOpen, setOpen] = useState(false);
  const isLed = useRef(false);
  const lead = (remark: Remark) => {
    isLed.current = true;
    setOpen(false);
    onGoTo(remark);
  };
  return (
    <Popover
      title="Remarks on your program"
      align="end"
      open={isOpen}
      onOpenChange={(open) => {
        isLed.current = false;
        setOpen(open);
      }}
      returnsFocus={() => !isLed.current}
      trigger={
        <Button kind="ghost" size="small" icon={<Lightbulb />}>
          {remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`}
        </Button>
      }
    >
      <ul className="-mx-2 flex flex-col">
        {remarks.map((remark) => (
          <li key={`${remark.line}:${remark.column}`}>
            <button
              type="button"
              className="fs-item w-full flex-wrap gap-x-2 gap-y-0 text-left hover:bg-hover"
              onClick={() => lead(remark)}
            >
              <span className="text-text-3 tabular-nums">Line {remark.line}</span>
              <code className="[overflow-wrap:anywhere]">{remark.name}</code>
              <span className="basis-full text-text-2">{remark.message}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-12 text-text-3">
        Found by reading the text, on this computer. Nobody else is told, and no verdict asks for it.
      </p>
    </Popover>
  );
}
