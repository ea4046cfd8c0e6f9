import { allowTakeOver } from '@fairshot/contracts/attempts/take-over.contract';
import type { Role } from '@fairshot/contracts/organizations/role';
import type { Overview } from '@fairshot/contracts/reports/overview.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { listAsking, listBounced, listExpiring, listFinished, listSitting } from './candidate-rows.store.ts';
import { mayListCandidates } from './find-anything.ts';
import {
  countAll,
  findSteps,
  listActivity,
  listChangedDrafts,
  listEnds,
  listFailed,
} from './overview.store.ts';
import { DAYS, overviewView, type People } from './overview-view.ts';

const MOST = 8;

/** What needs a person now, then what goes on. Roles that may not look at candidates are told of drafts alone. */
export async function getOverview(
  { db }: Platform,
  { organizationId, accountId, role }: MemberCaller,
  timeZone: string,
): Promise<Overview> {
  return db.transaction(member(organizationId, accountId), async (tx) =>
    overviewView({
      steps: await findSteps(tx, organizationId),
      drafts: await listChangedDrafts(tx, organizationId, MOST),
      people: mayListCandidates(role) ? await readPeople(tx, organizationId, role) : undefined,
      timeZone,
    }),
  );
}

async function readPeople(tx: Tx, organizationId: string, role: Role): Promise<People> {
  const mayDecide = allowTakeOver.access.roles.some((one) => one === role);
  return {
    // Of nobody's waiting is told who cannot end it.
    asking: mayDecide ? await listAsking(tx, organizationId, MOST) : { rows: [], total: 0 },
    failed: await listFailed(tx, organizationId, MOST),
    bounced: await listBounced(tx, organizationId, MOST),
    expiring: await listExpiring(tx, organizationId, MOST),
    sitting: await listSitting(tx, organizationId, MOST),
    finished: await listFinished(tx, organizationId, MOST),
    numbers: await countAll(tx, organizationId),
    ends: await listEnds(tx, organizationId, DAYS),
    activity: await listActivity(tx, organizationId, MOST),
  };
}
