/** What the page's first script and the pane tell each other; both stand on the page's root element. */

/** What did not load and which scripts failed so far, one a line. */
export function readPageErrors(): readonly string[] {
  const pageErrors = document.documentElement.getAttribute('data-faults');
  return pageErrors === null ? [] : pageErrors.split('\n');
}

/** The first script has said that this web view is too old: the pane leaves its words alone. */
export function isTooOld(): boolean {
  return document.documentElement.hasAttribute('data-too-old');
}

/** From here on the pane has its own words. */
export function takeOver(): void {
  document.documentElement.setAttribute('data-pane', '');
}
