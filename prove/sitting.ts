import { availableParallelism, loadavg } from 'node:os';

import { ROOT } from '../apps/cli/src/settings.ts';
import { breakCopy, type Mutation, MUTATIONS } from './break-copy.ts';
import type { Outcome } from './outcome.ts';
import { comeBackOnline } from './sitting/come-back-online.ts';
import { type Office, openOffice } from './sitting/candidates.ts';
import { giveTime } from './sitting/give-time.ts';
import { killWhileTyping } from './sitting/kill-while-typing.ts';
import { loseNoRace } from './sitting/lose-no-race.ts';
import { outliveKills } from './sitting/outlive-kills.ts';
import { runOutOfTime } from './sitting/run-out-of-time.ts';
import { standTheRush } from './sitting/stand-the-rush.ts';
import { openStand, type Stand } from './stand.ts';

type Proof = (stand: Stand, office: Office, share: number) => Promise<Outcome>;

const PROOFS = {
  typing: killWhileTyping,
  offline: comeBackOnline,
  deadline: runOutOfTime,
  time: giveTime,
  races: loseNoRace,
  rush: standTheRush,
  kills: outliveKills,
} satisfies Record<string, Proof>;

type ProofName = keyof typeof PROOFS;

export interface Wish {
  /** Names of proofs; all where empty. */
  names: readonly string[];
  /** How much of the whole number of tries, above 0 to 1. */
  share: number;
  json: boolean;
  /** Whether to prove that a product broken on purpose is found out. */
  isBroken: boolean;
}

/**
 * Proves that a sitting loses nothing, each proof on a product of its own, and prints what was measured. Answers
 * whether all of it held; of products broken on purpose, whether each was found out.
 */
export async function proveSitting({ names, share, json, isBroken }: Wish): Promise<boolean> {
  const unknown = names.filter((name) => !(name in PROOFS));
  if (unknown.length > 0)
    throw new Error(`There is no proof ${unknown.join(', ')}; there are ${Object.keys(PROOFS).join(', ')}.`);
  if (isBroken) return findOut(share, json);
  let allHold = true;
  for (const [name, prove] of Object.entries(PROOFS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const outcome = await proveOn(ROOT, prove, share);
    allHold &&= outcome.faults.length === 0;
    tell(name, outcome, json);
  }
  return allHold;
}

/** A harness that never fails proves nothing: each mutation takes one promise away, and its proof must say so. */
async function findOut(share: number, json: boolean): Promise<boolean> {
  let allFound = true;
  for (const [name, mutation] of Object.entries(MUTATIONS) as [string, Mutation & { proof: ProofName }][]) {
    const copy = breakCopy(mutation);
    process.once('exit', copy.remove);
    try {
      const outcome = await proveOn(copy.root, PROOFS[mutation.proof], Math.min(share, mutation.share));
      allFound &&= outcome.faults.length > 0;
      tell(`${mutation.proof}, with ${name}`, outcome, json);
    } finally {
      copy.remove();
    }
  }
  return allFound;
}

async function proveOn(root: string, prove: Proof, share: number): Promise<Outcome> {
  const opening = openStand(root);
  // Interrupted, it takes down what it has set up, or is just setting up: the product is a process of its own.
  const interrupt = () => void opening.then((stand) => stand.close()).finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupt);
  const stand = await opening;
  try {
    return await prove(stand, await openOffice(stand), share);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    await stand.close();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const SHOWN_FAULTS = 10;

function tell(name: string, { figures, faults }: Outcome, json: boolean): void {
  const machine = { cores: availableParallelism(), load: loadavg()[0] };
  if (json) {
    console.log(JSON.stringify({ proof: name, holds: faults.length === 0, ...figures, ...machine, faults }));
    return;
  }
  const words = Object.entries({ ...figures, ...machine }).map(([key, value]) => `${key} ${value}`);
  console.log(`${faults.length === 0 ? 'holds' : 'FAILS'}  ${name}: ${words.join(', ')}`);
  for (const fault of faults.slice(0, SHOWN_FAULTS)) console.log(`       ${fault}`);
  if (faults.length > SHOWN_FAULTS) console.log(`       and ${faults.length - SHOWN_FAULTS} more`);
}
