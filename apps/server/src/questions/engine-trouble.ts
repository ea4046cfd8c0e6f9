import type { Finding } from './engine.port.ts';

/** Our trouble as the engine tells it: the step is tried again, and is no verdict. */
export class EngineTrouble extends Error {}

/** The finding, if it says nothing of trouble of ours. */
export function withoutTrouble(finding: Finding): Finding {
  const isOurs = [finding, ...finding.cases].some(({ verdict }) => verdict === 'internal_error');
  if (isOurs) throw new EngineTrouble(finding.trouble ?? 'the engine gave no reason');
  return finding;
}
