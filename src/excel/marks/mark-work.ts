/**
 * What stands and what is wanted → what is to be done. What stands as it should is left alone. The order matters where
 * a request breaks off: prompts go before the highlight that they are found by, and come after it. So whatever is left
 * of it is found again by the next look.
 */
import type { MarkMeans } from '../../workflow/checks/marking-port';
import { foldName } from '../facts';
import { highlightSteps } from './highlight-steps';
import type { MarkStep } from './mark-step';
import { messageSteps, promptSteps } from './message-steps';
import { marksOf, type SheetMarks } from './sheet-marks';
import type { StandingMarks } from './standing';
import type { WantedSheet } from './wanted';

function sheetSteps(sheet: SheetMarks, means: MarkMeans): readonly MarkStep[] {
  const prompts = promptSteps(sheet, means === 'prompt');
  // Where prompts are the means, comments and notes of ours go, and none are added.
  const messages =
    means === 'prompt'
      ? { ...messageSteps({ ...sheet, cells: [] }, 'comment'), add: [] }
      : messageSteps(sheet, means);
  return [
    ...messages.remove,
    ...prompts.remove,
    ...highlightSteps(sheet, means === 'prompt'),
    ...prompts.add,
    ...messages.add,
  ];
}

export interface MarkWork {
  readonly steps: readonly MarkStep[];
  /** Names of sheets that are protected, or not there. */
  readonly skipped: readonly string[];
}

function hasWork({ cells, highlights, messages }: SheetMarks): boolean {
  return cells.length > 0 || highlights.length > 0 || messages.some(({ isOurs }) => isOurs);
}

export function markWork(
  standing: StandingMarks,
  wanted: ReadonlyMap<string, WantedSheet>,
  means: MarkMeans,
): MarkWork {
  const sheets = standing.tabs.map((tab) => marksOf(tab, wanted, standing)).filter(hasWork);
  const known = new Set(standing.tabs.map(({ name }) => foldName(name)));
  const missing = [...wanted].flatMap(([key, { name }]) => (known.has(key) ? [] : [name]));
  const skipped = sheets.filter(({ tab }) => tab.protected).map(({ tab }) => tab.name);
  return {
    steps: sheets.filter(({ tab }) => !tab.protected).flatMap((sheet) => sheetSteps(sheet, means)),
    skipped: [...skipped, ...missing],
  };
}
