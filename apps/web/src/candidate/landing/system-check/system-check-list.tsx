import { Button } from '@fairshot/ui/button';
import { CircleAlert, CircleCheck, Info, RotateCw } from 'lucide-react';

import type { Finding } from './findings.ts';
import type { SystemCheck } from './use-system-check.ts';

const looks = {
  fine: { icon: <CircleCheck className="text-ok" />, word: 'Fine' },
  note: { icon: <Info className="text-text-2" />, word: 'Note' },
  problem: { icon: <CircleAlert className="text-bad" />, word: 'Problem' },
};

/** Where Start points to when something was found. */
export const SYSTEM_CHECK_ID = 'system-check';

/** Whether this computer is ready for a sitting, line by line. It informs; what it finds seldom holds Start up. */
export function SystemCheckList({ check: { findings, isChecking, again } }: { check: SystemCheck }) {
  return (
    <section id={SYSTEM_CHECK_ID} className="scroll-mt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2>This computer and its connection</h2>
        <Button size="small" icon={<RotateCw />} busy={isChecking} busyLabel="Checking" onClick={again}>
          Check again
        </Button>
      </div>
      <p className="text-text-2" role="status">
        {findings ? summary(findings) : 'Checking what a sitting needs.'}
      </p>
      {findings && (
        <ul className="mt-3 rounded-3 border border-line-2 bg-surface">
          {findings.map((finding) => (
            <Line key={finding.about} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ finding: { about, state, says } }: { finding: Finding }) {
  const { icon, word } = looks[state];
  return (
    <li className="flex gap-3.5 border-b border-line px-4 py-2.5 last:border-0">
      <span className="mt-0.5">{icon}</span>
      <div className="sm:flex sm:items-baseline sm:gap-4">
        <b className="sm:w-44 sm:flex-none">
          {about}
          <span className="fs-hidden">: {word}.</span>
        </b>
        <p className="text-14 text-text-2">{says}</p>
      </div>
    </li>
  );
}

function summary(findings: readonly Finding[]): string {
  if (findings.some((finding) => finding.blocks))
    return 'Something is missing without which you cannot start.';
  if (findings.some(({ state }) => state === 'problem'))
    return 'There is a problem. Read its line before you start.';
  if (findings.some(({ state }) => state === 'note')) return 'You can start. Something could be better.';
  return 'Everything that a sitting needs is here.';
}
