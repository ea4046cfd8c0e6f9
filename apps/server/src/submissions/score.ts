import { reachableWeight } from '../questions/case-weight.ts';

/** A judged case: alone with its weight, or with its share in a group's. */
export interface JudgedCase {
  weight: number;
  group?: string | undefined;
  isAccepted: boolean;
}

/** Cases scored together: `sum` gives each its share, `min` all or nothing, `threshold` all from a share on. */
export interface CaseGroup {
  name: string;
  weight: number;
  scoring: 'sum' | 'min' | 'threshold';
  /** Of a `threshold`: the accepted share from which on the whole weight is reached, in thousandths. */
  thresholdPermille?: number | null;
  /** Of `min`: whether its other cases are left out once one has failed. */
  stopAtFirstFailure?: boolean;
}

/** Part of a whole, exact: shares of groups are thirds and sevenths, and a floor must not fall below what was reached. */
interface Fraction {
  reached: bigint;
  of: bigint;
}

/**
 * Share of the weight that passed, in whole thousandths rounded down, so that 1000 means all of it. The whole is
 * what the cases that stand alone weigh and what the groups weigh. Where nothing weighs anything (a question of
 * samples only) each case counts alike; without cases nothing was reached.
 */
export function passedPermille(cases: readonly JudgedCase[], groups: readonly CaseGroup[] = []): number {
  const total = reachableWeight(cases, groups);
  if (total === 0) return permilleOf(shareOf(cases));
  const alone = cases.filter(({ group, isAccepted }) => group === undefined && isAccepted);
  const parts = groups.map((group) => reachedOf(group, cases));
  const reached = parts.reduce(add, { reached: BigInt(sumOf(alone)), of: 1n });
  return permilleOf({ reached: reached.reached, of: reached.of * BigInt(total) });
}

/** How much of a group's weight its cases bring. */
function reachedOf(group: CaseGroup, cases: readonly JudgedCase[]): Fraction {
  const members = cases.filter((it) => it.group === group.name);
  const weight = BigInt(group.weight);
  if (members.length === 0) return { reached: 0n, of: 1n };
  if (group.scoring === 'min') {
    return { reached: members.every(({ isAccepted }) => isAccepted) ? weight : 0n, of: 1n };
  }
  const share = shareOf(members);
  if (group.scoring === 'threshold') {
    const isReached = share.reached * 1000n >= share.of * BigInt(group.thresholdPermille ?? 1000);
    return { reached: isReached ? weight : 0n, of: 1n };
  }
  return { reached: share.reached * weight, of: share.of };
}

/** The accepted share of cases by their weight; where none has any, each counts alike. */
function shareOf(cases: readonly JudgedCase[]): Fraction {
  const total = sumOf(cases);
  const accepted = cases.filter(({ isAccepted }) => isAccepted);
  if (total > 0) return { reached: BigInt(sumOf(accepted)), of: BigInt(total) };
  return { reached: BigInt(accepted.length), of: BigInt(Math.max(cases.length, 1)) };
}

function sumOf(cases: readonly JudgedCase[]): number {
  return cases.reduce((sum, { weight }) => sum + weight, 0);
}

function add(one: Fraction, other: Fraction): Fraction {
  return { reached: one.reached * other.of + other.reached * one.of, of: one.of * other.of };
}

function permilleOf({ reached, of }: Fraction): number {
  return Number((reached * 1000n) / of);
}
