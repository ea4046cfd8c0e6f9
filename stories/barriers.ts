import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Reading {
  /** Only this part of the page, as a selector. */
  within?: string;
  /** Rules of axe that do not hold for what is open now; say why at the call. */
  except?: string[];
}

/**
 * Nothing on the page keeps anybody out, as far as axe can tell; its editor aside, which Monaco answers for. It
 * looks when all that moves has come to rest: half-way between two themes a text is as dark as what lies under it.
 */
export async function expectNoBarrier(page: Page, { within, except = [] }: Reading = {}): Promise<void> {
  await untilAtRest(page);
  const axe = new AxeBuilder({ page }).exclude('.monaco-editor').disableRules(except);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

/** Ends when nothing moves any more, before something looks at the page; what has no end, as a spinner, is not waited for. */
export async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(settle);
}

/** Runs in the page. */
async function settle(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
  await Promise.allSettled(ending.map((animation) => animation.finished));
}
