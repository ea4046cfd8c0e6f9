import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { AnswerForCompany } from '@fairshot/contracts/reports/reports.contract';
import { CodeBlock } from '@fairshot/ui/code-block';

import { clockTime } from '../format.ts';

/** A text that came from a browser that another had taken over. */
export function KeptAside({ kept }: { kept: AnswerForCompany['keptAside'][number] }) {
  return (
    <details>
      <summary className="text-text-2">
        {`A ${ANSWER_LANGUAGE_NAMES[kept.language]} text of ${clockTime(kept.refusedAt)} came from a browser that another had taken over. It was kept and does not count.`}
      </summary>
      <CodeBlock label="The text that was kept" code={kept.source} language={kept.language} />
    </details>
  );
}
