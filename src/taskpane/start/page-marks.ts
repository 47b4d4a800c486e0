/** Exchanges marks between the page's first script and the pane, as attributes of the root element. */

/** Lists files that did not load and failed scripts, one a line. */
export function readPageErrors(): readonly string[] {
  const pageErrors = document.documentElement.getAttribute('data-faults');
  return pageErrors === null ? [] : pageErrors.split('\n');
}

/** Whether the first script found the web view too old: the pane keeps its message then. */
export function isTooOld(): boolean {
  return document.documentElement.hasAttribute('data-too-old');
}

/** Marks that the pane shows its own messages from here on. */
export function takeOver(): void {
  document.documentElement.setAttribute('data-pane', '');
}
