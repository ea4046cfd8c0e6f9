/**
 * Share of the weight that passed, in whole thousandths rounded down, so that 1000 means all of it. Where every
 * weight is 0 (a question of samples only) each case counts alike; without cases nothing was reached.
 */
export function passedPermille(cases: { weight: number; isAccepted: boolean }[]): number {
  const isWeighted = cases.some(({ weight }) => weight > 0);
  const weightOf = ({ weight }: { weight: number }) => (isWeighted ? weight : 1);
  const total = cases.reduce((sum, it) => sum + weightOf(it), 0);
  const passed = cases.reduce((sum, it) => sum + (it.isAccepted ? weightOf(it) : 0), 0);
  return total === 0 ? 0 : Math.floor((passed * 1000) / total);
}
