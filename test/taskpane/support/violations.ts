/** Runs axe on the page of a test. */
import { run } from 'axe-core';

/**
 * Returns each violated rule with the elements that violate it. jsdom paints nothing, so that contrasts are left to the
 * browser. axe gathers nothing of rules that are kept, which took most of its time.
 */
export async function violations(): Promise<
  readonly (readonly [rule: string, elements: readonly string[]])[]
> {
  const found = await run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
