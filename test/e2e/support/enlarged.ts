/**
 * Finds what a person loses who enlarges the pane to 200 % (WCAG 1.4.4, 1.4.10): a pane 320 pixels wide then has room for
 * 160, and Excel lets nobody scroll it sideways.
 */
import type { Frame } from 'playwright-core';
import { paneFrame, type Preview } from './preview';

/** Of the pane's height, at least this part is left for the screen between tabs and running commands. */
const LEAST_SCREEN = 0.3;

/** Runs in the page: texts that are cut, that lie on each other, or that no scrolling reaches. */
function lostTexts(leastScreen: number): readonly string[] {
  const lost: string[] = [];
  const width = document.documentElement.clientWidth;
  const root = document.querySelector('[role=dialog]') ?? document.body;

  const isHiddenFromSight = (element: Element): boolean => {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { width: across, height } = one.getBoundingClientRect();
      // A box of its own is what such an element has not.
      if (getComputedStyle(one).display === 'contents') continue;
      if (across <= 1 || height <= 1) return true;
    }
    return !element.checkVisibility({ checkVisibilityCSS: true });
  };
  /** A layer covers what is below it on purpose: the next ancestor that does not scroll along. */
  const layerOf = (element: Element): Element | null => {
    for (let one: Element | null = element; one !== null; one = one.parentElement)
      if (/sticky|fixed/u.test(getComputedStyle(one).position)) return one;
    return element.closest('main, nav, footer, aside, header, [role=dialog]');
  };
  const quotationOf = (element: Element): Element | null => {
    let one: Element | null = element;
    while (one !== null && getComputedStyle(one).webkitLineClamp === 'none') one = one.parentElement;
    return one;
  };
  const cuts = (value: string): boolean => value === 'hidden' || value === 'clip';

  const texts: { readonly words: string; readonly element: Element; readonly rects: readonly DOMRect[] }[] =
    [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = (node.textContent ?? '').trim();
    if (element === null || words === '' || element.closest('script, style, option, svg') !== null) continue;
    if (isHiddenFromSight(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // A quotation of a few lines ends in dots at every size; the press opens the whole.
    const end = quotationOf(element)?.getBoundingClientRect().bottom ?? Infinity;
    const rects = [...range.getClientRects()].filter(({ bottom }) => bottom <= end + 1);
    texts.push({ words: words.slice(0, 40), element, rects });
  }

  for (const { words, element, rects } of texts) {
    for (const { left, right, top, bottom } of rects) {
      if (Math.floor(right) > width || Math.ceil(left) < 0) lost.push(`beside the pane: ${words}`);
      for (let box: Element | null = element; box !== null && box !== root; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const frame = box.getBoundingClientRect();
        const isCutAcross = cuts(overflowX) && (right > frame.right + 2 || left < frame.left - 2);
        const isCutDown = cuts(overflowY) && (bottom > frame.bottom + 4 || top < frame.top - 4);
        if (isCutAcross || isCutDown) lost.push(`cut: ${words}`);
        // What scrolls shows the rest.
        if (/auto|scroll/u.test(`${overflowX} ${overflowY}`)) break;
      }
    }
  }

  const pieces = texts
    .flatMap(({ words, element, rects }) => rects.map((rect) => ({ words, element, rect })))
    .sort((one, other) => one.rect.top - other.rect.top);
  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      if (other.rect.top >= one.rect.bottom - 4) break;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      if (across <= 3 || one.element === other.element) continue;
      if (layerOf(one.element) === layerOf(other.element))
        lost.push(`on each other: ${one.words} / ${other.words}`);
    }
  }

  const screen = document.querySelector('main');
  if (screen !== null && screen.clientHeight < innerHeight * leastScreen)
    lost.push(`only ${String(screen.clientHeight)} of ${String(innerHeight)} pixels are left for the screen`);
  return [...new Set(lost)];
}

async function fieldsBeside(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('button, input, select, textarea, a')]
      .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }))
      .filter(
        (one) =>
          one.getBoundingClientRect().width > 1 && Math.floor(one.getBoundingClientRect().right) > width,
      )
      .map((one) => `beside the pane: ${one.outerHTML.slice(0, 160)}`);
  });
}

/** Enlarges the pane to 200 %, lists what is lost, takes a picture, and sets the pane back. */
export async function lostAt200Percent(preview: Preview, picture: string): Promise<readonly string[]> {
  const pane = preview.page.locator('.pane iframe');
  const frame = await paneFrame(preview);
  const size = await pane.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return { width: width / 2, height: height / 2 };
  });
  await pane.evaluate((element, { width, height }) => {
    element.setAttribute('style', `width: ${String(width)}px; height: ${String(height)}px; flex: none`);
  }, size);
  await frame.waitForFunction((width) => innerWidth === width, size.width);
  const lost = [...(await frame.evaluate(lostTexts, LEAST_SCREEN)), ...(await fieldsBeside(frame))];
  await pane.screenshot({ path: picture });
  await pane.evaluate((element) => {
    element.removeAttribute('style');
  });
  await frame.waitForFunction((width) => innerWidth === width, size.width * 2);
  return lost;
}
