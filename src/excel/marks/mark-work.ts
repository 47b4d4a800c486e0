/**
 * What stands and what is wanted → what is to be done. What stands as it should is left alone. The order matters where
 * a request breaks off: prompts go before the highlight that they are found by, and come after it. So whatever is left
 * of it is found again by the next look.
 */
import type { MarkChannel } from '../../workflow/checks/marking-port';
import { foldName } from '../facts';
import { highlightSteps } from './highlight-steps';
import type { MarkStep } from './mark-step';
import { messageSteps, promptSteps } from './message-steps';
import { marksOf, type SheetMarks } from './sheet-marks';
import type { ExistingMarks } from './existing-marks';
import type { TargetSheet } from './target-marks';

function sheetSteps(sheet: SheetMarks, channel: MarkChannel): readonly MarkStep[] {
  const prompts = promptSteps(sheet, channel === 'prompt');
  // Where prompts are the means, comments and notes of ours go, and none are added.
  const messages =
    channel === 'prompt'
      ? { ...messageSteps({ ...sheet, cells: [] }, 'comment'), add: [] }
      : messageSteps(sheet, channel);
  return [
    ...messages.remove,
    ...prompts.remove,
    ...highlightSteps(sheet, channel === 'prompt'),
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
  existing: ExistingMarks,
  wanted: ReadonlyMap<string, TargetSheet>,
  channel: MarkChannel,
): MarkWork {
  const sheets = existing.tabs.map((tab) => marksOf(tab, wanted, existing)).filter(hasWork);
  const known = new Set(existing.tabs.map(({ name }) => foldName(name)));
  const missing = [...wanted].flatMap(([key, { name }]) => (known.has(key) ? [] : [name]));
  const skipped = sheets.filter(({ tab }) => tab.protected).map(({ tab }) => tab.name);
  return {
    steps: sheets.filter(({ tab }) => !tab.protected).flatMap((sheet) => sheetSteps(sheet, channel)),
    skipped: [...skipped, ...missing],
  };
}
