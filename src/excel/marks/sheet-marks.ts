/** What stands on one sheet, and what is wanted there. */
import { foldName } from '../facts';
import type { StandingHighlight, StandingMarks, StandingMessage, StandingPrompt, Tab } from './standing';
import type { WantedCell, WantedSheet } from './wanted';

export interface SheetMarks {
  readonly tab: Tab;
  readonly cells: readonly WantedCell[];
  readonly highlights: readonly StandingHighlight[];
  readonly messages: readonly StandingMessage[];
  readonly prompts: readonly StandingPrompt[];
}

export function marksOf(
  tab: Tab,
  wanted: ReadonlyMap<string, WantedSheet>,
  { highlights, messages, prompts }: StandingMarks,
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
