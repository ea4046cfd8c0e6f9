import { BANK_COLUMNS, BANK_SORTS, BankFilter, DIRECTIONS } from '@fairshot/contracts/questions/bank-filter';
import { z } from 'zod';

/* Beside the other filters: what the bank is narrowed by stands in the address, and a value nobody knows is dropped. */

const { kind, difficulty, language, authorId, state, hasChanges, isUsed, isProven } = BankFilter.shape;

export const BankAddress = z.object({
  // What the browser reads as a number in an address may be a word that somebody searched.
  search: z.coerce.string().max(200).optional().catch(undefined),
  kind: kind.catch(undefined),
  difficulty: difficulty.catch(undefined),
  skill: z
    .preprocess((value) => [value ?? []].flat().map(String), BankFilter.shape.skill)
    .transform((skills) => (skills?.length ? skills : undefined))
    .optional()
    .catch(undefined),
  language: language.catch(undefined),
  authorId: authorId.catch(undefined),
  state: state.catch(undefined),
  hasChanges: hasChanges.catch(undefined),
  isUsed: isUsed.catch(undefined),
  isProven: isProven.catch(undefined),
  sort: z.enum(BANK_SORTS).optional().catch(undefined),
  direction: z.enum(DIRECTIONS).optional().catch(undefined),
  columns: z.array(z.enum(BANK_COLUMNS)).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
  /** The saved view that this began with; `all` is the whole bank, chosen on purpose. */
  view: z
    .union([z.uuid(), z.literal('all')])
    .optional()
    .catch(undefined),
  /** The question whose essentials stand beside the list. */
  open: z.uuid().optional().catch(undefined),
});
export type BankAddress = z.infer<typeof BankAddress>;
