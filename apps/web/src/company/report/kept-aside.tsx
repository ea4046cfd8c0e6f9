import type { KeptBecause } from '@fairshot/contracts/attempts/kept-texts.contract';
import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { AnswerForCompany } from '@fairshot/contracts/reports/reports.contract';
import { CodeBlock } from '@fairshot/ui/code-block';

import { clockTime } from '../format.ts';

const WHY: Record<KeptBecause, string> = {
  other_writer: 'came from a browser that another had taken over',
  attempt_closed: 'came after the attempt was over',
  attempt_time_up: 'came after the time was up',
  attempt_paused: 'came while the attempt was paused',
};

/** A text that was refused as the answer, and why. */
export function KeptAside({ kept }: { kept: AnswerForCompany['keptAside'][number] }) {
  return (
    <details>
      <summary className="text-text-2">
        {`A ${ANSWER_LANGUAGE_NAMES[kept.language]} text of ${clockTime(kept.refusedAt)} ${WHY[kept.because]}. It was kept and does not count.`}
      </summary>
      <CodeBlock label="The text that was kept" code={kept.source} language={kept.language} />
    </details>
  );
}
