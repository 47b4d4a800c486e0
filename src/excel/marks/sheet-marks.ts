/** What stands on one sheet, and what is wanted there. */
import { foldName } from '../facts';
import type {
  ExistingHighlight,
  ExistingMarks,
  ExistingMessage,
  ExistingPrompt,
  Tab,
} from './existing-marks';
import type { TargetCell, TargetSheet } from './target-marks';

export interface SheetMarks {
  readonly tab: Tab;
  readonly cells: readonly TargetCell[];
  readonly highlights: readonly ExistingHighlight[];
  readonly messages: readonly ExistingMessage[];
  readonly prompts: readonly ExistingPrompt[];
}

export function marksOf(
  tab: Tab,
  wanted: ReadonlyMap<string, TargetSheet>,
  { highlights, messages, prompts }: ExistingMarks,
): SheetMarks {
  const isHere = ({ sheetId }: { readonly sheetId: string }): boolean => sheetId === tab.id;
  return {
    tab,
    cells: wanted.get(foldName(tab.name))?.cells ?? [],
    highlights: highlights.filter(isHere),
    messages: messages.filter(isHere),
    prompts: prompts.filter(isHere),
  };
}
