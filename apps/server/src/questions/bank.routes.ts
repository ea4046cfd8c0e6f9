import * as routes from '@fairshot/contracts/questions/bank.contract';

import { member } from '../platform/actor.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { listFittingIds } from './bank.store.ts';
import { bankView } from './bank-view-view.ts';
import { listViews } from './bank-view.store.ts';
import { countQuestions } from './count-questions.ts';
import { createBankView } from './create-bank-view.ts';
import { deleteBankView } from './delete-bank-view.ts';
import { labelQuestions } from './label-questions.ts';
import { openBankWith } from './open-bank-with.ts';
import { restoreBankView } from './restore-bank-view.ts';
import { saveBankView } from './save-bank-view.ts';
import { takeBackLabels } from './take-back-labels.ts';

/** More than any bank holds; an answer has to end somewhere. */
const MOST_IDS = 20_000;

/** The bank as a list: what it can be narrowed by, acts on many questions, saved views. */
export function serveBank(server: HttpServer, platform: Platform): void {
  server.serve(routes.countQuestions, ({ caller, query }) => countQuestions(platform, caller, query));
  server.serve(routes.listQuestionIds, async ({ caller, query: { sort, direction, ...filter } }) => {
    const part = { sort, direction, limit: MOST_IDS, offset: 0 };
    const { ids } = await platform.db.transaction(member(caller.organizationId, caller.accountId), (tx) =>
      listFittingIds(tx, caller.organizationId, filter, part),
    );
    return { questionIds: ids };
  });
  server.serve(routes.labelQuestions, ({ caller, body }) => labelQuestions(platform, caller, body));
  server.serve(routes.takeBackLabels, ({ caller, body }) => takeBackLabels(platform, caller, body.before));
  server.serve(routes.listBankViews, async ({ caller }) => {
    const views = await platform.db.transaction(member(caller.organizationId, caller.accountId), listViews);
    return { views: views.map((view) => bankView(caller, view)) };
  });
  server.serve(routes.createBankView, ({ caller, body }) => createBankView(platform, caller, body));
  server.serve(routes.saveBankView, ({ caller, params, body }) =>
    saveBankView(platform, caller, params.viewId, body),
  );
  server.serve(routes.deleteBankView, ({ caller, params }) =>
    deleteBankView(platform, caller, params.viewId),
  );
  server.serve(routes.restoreBankView, ({ caller, params }) =>
    restoreBankView(platform, caller, params.viewId),
  );
  server.serve(routes.openBankWith, ({ caller, body }) => openBankWith(platform, caller, body.viewId));
}
