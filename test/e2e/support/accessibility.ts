/** Runs axe-core on the page of a frame. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Returns one line for each element that violates a rule. `leftOut`: selector of foreign content to skip. */
export async function accessibilityViolations(frame: Frame, leftOut?: string): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  // A button that has just been enabled still fades from grey: axe would measure a colour in between.
  await frame.evaluate(async () => {
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
  const context = leftOut === undefined ? 'document' : JSON.stringify({ exclude: [leftOut] });
  // Gathering and sending what keeps the rules took most of the time.
  const violations = (await frame.evaluate(
    `axe.run(${context}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as AxeResults['violations'];
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** Lists elements of the frame that are wider than the frame. */
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
