import type { Trial } from '@fairshot/contracts/questions/proof.contract';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { findTrial } from './trial.store.ts';

/** How a trial stands; between two of its steps it is queued, and yet it runs to whoever looks at it. */
export async function readTrial(tx: Tx, trialId: string): Promise<Trial> {
  const trial = await findTrial(tx, trialId);
  if (!trial || trial.state === 'cancelled') throw refuse('not_found');
  const hasBegun = Object.keys(trial.outcome).length > 0;
  const state = trial.state === 'queued' && hasBegun ? 'running' : trial.state;
  return { id: trial.id, state, ...trial.outcome };
}
