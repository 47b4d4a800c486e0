/** What axe-core has against the page of a frame. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each element that breaks a rule. `leftOut`: a selector of what is not the page's own. */
export async function accessibilityViolations(frame: Frame, leftOut?: string): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const context = leftOut === undefined ? {} : { exclude: [leftOut] };
  const { violations } = (await frame.evaluate(`axe.run(${JSON.stringify(context)})`)) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** Elements of the frame that reach beyond its width. */
export async function sidewaysOverflow(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { right, width: own } = element.getBoundingClientRect();
        const isHidden = own <= 1 || element.closest('[hidden]') !== null;
        return !isHidden && Math.floor(right) > width;
      })
      .map((element) => element.outerHTML.slice(0, 200));
  });
}
