import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Requirement = z.strictObject({
  /** As in `SC-12`: the line of the design that asks. */
  id: z.string().regex(/^(SC|FS|C)-\d+$/),
  need: z.string(),
  outcome: z.enum(['met', 'met otherwise', 'declined', 'open']),
  /** What is not there yet; only where the outcome is open. */
  because: z.string().optional(),
  /** Number of the decision record that explains an outcome other than asked for. */
  decision: z.string().length(4).optional(),
  /** Files, folders, or routes as in `POST /api/log-in`. */
  where: z.array(z.string()).min(1),
  /** As in "file › title". */
  tests: z.array(z.string().includes(' › ')),
});
export type Requirement = z.infer<typeof Requirement>;

const Checked = Requirement.refine((one) => (one.outcome === 'open') === (one.because !== undefined), {
  error: 'what is open, and only that, says what is missing',
})
  .refine((one) => !['met otherwise', 'declined'].includes(one.outcome) || one.decision, {
    error: 'what is met otherwise or declined names its decision record',
  })
  .refine((one) => !['met', 'met otherwise'].includes(one.outcome) || one.tests.length > 0, {
    error: 'what is met names a test',
  });

const Requirements = z.strictObject({
  /** The ids that must have a row, as prose: "SC-1, SC-6 to SC-9". */
  asked: z.string(),
  requirements: z.array(Checked),
  routes: z.array(
    z.strictObject({
      id: z.string(),
      design: z.string(),
      ours: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  /** A column of a design, ours as `table.column` where there is one, and a remark. */
  models: z.array(
    z.strictObject({
      design: z.string(),
      columns: z.array(z.tuple([z.string()]).rest(z.string())),
    }),
  ),
  states: z.array(z.strictObject({ id: z.string(), design: z.string(), ours: z.string() })),
});
export type Requirements = z.infer<typeof Requirements>;

/** The source of docs/requirements.md, or an error that lists every row that is not well formed. */
export function readRequirements(root: string): Requirements {
  const read = Requirements.safeParse(parse(readFileSync(join(root, 'docs/requirements.yaml'), 'utf8')));
  if (!read.success) throw new Error(`docs/requirements.yaml:\n${z.prettifyError(read.error)}`);
  return read.data;
}

/** `SC-1, SC-6 to SC-8` → SC-1, SC-6, SC-7, SC-8. */
export function expandIds(prose: string): string[] {
  return [...prose.matchAll(/([A-Z]+)-(\d+)(?: to [A-Z]+-(\d+))?/g)].flatMap(([, design, first, last]) =>
    Array.from(
      { length: Number(last ?? first) - Number(first) + 1 },
      (_, i) => `${design}-${Number(first) + i}`,
    ),
  );
}
