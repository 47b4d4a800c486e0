/** Messages that stand at cells, and those that are wanted → what is to be done. */
import { areaAddress } from '../a1';
import { cellArea } from './cell-areas';
import type { MarkStep } from './mark-step';
import { messageText, promptWords } from './marker';
import type { SheetMarks } from './sheet-marks';
import type { ExistingMessage } from './existing-marks';

export interface Replacement {
  /** Done before the highlights. */
  readonly remove: readonly MarkStep[];
  /** Done after them. */
  readonly add: readonly MarkStep[];
}

function cellAddress(row: number, column: number): string {
  return areaAddress(cellArea(row, column));
}

function removal({ kind, id, sheetId, row, column }: ExistingMessage): MarkStep {
  return kind === 'comment' && id !== null
    ? { kind: 'remove-comment', id }
    : { kind: 'remove-note', sheetId, address: cellAddress(row, column) };
}

/** A cell with a comment or note of the clerk's gets none of ours. */
export function messageSteps(sheet: SheetMarks, kind: 'note' | 'comment'): Replacement {
  const wanted = new Map(
    sheet.cells.map(({ row, column, findings }) => [cellAddress(row, column), messageText(findings)]),
  );
  const addressOf = ({ row, column }: ExistingMessage): string => cellAddress(row, column);
  const isKept = (each: ExistingMessage): boolean =>
    each.kind === kind && wanted.get(addressOf(each)) === each.text;
  const taken = new Set(sheet.messages.filter((each) => !each.isOurs || isKept(each)).map(addressOf));
  return {
    remove: sheet.messages.filter((each) => each.isOurs && !isKept(each)).map(removal),
    add: Array.from(wanted).flatMap(([address, text]): readonly MarkStep[] =>
      taken.has(address) ? [] : [{ kind, sheetId: sheet.tab.id, address, text }],
    ),
  };
}

/** A cell with a validation of the clerk's gets no prompt. */
export function promptSteps({ tab, cells, prompts }: SheetMarks, isChannel: boolean): Replacement {
  const sheetId = tab.id;
  const wanted = new Map(
    (isChannel ? cells : []).map(({ row, column, findings }) => [
      cellAddress(row, column),
      promptWords(findings),
    ]),
  );
  const existing = new Map(prompts.map((prompt) => [areaAddress(prompt.area), prompt]));
  return {
    remove: prompts.flatMap(({ area, owner }): readonly MarkStep[] => {
      const address = areaAddress(area);
      return owner === 'ours' && !wanted.has(address) ? [{ kind: 'remove-prompt', sheetId, address }] : [];
    }),
    add: Array.from(wanted).flatMap(([address, words]): readonly MarkStep[] => {
      const { owner, message } = existing.get(address) ?? { owner: 'clerk', message: '' };
      const isKept = owner === 'clerk' || (owner === 'ours' && message === words.message);
      return isKept ? [] : [{ kind: 'prompt', sheetId, address, words }];
    }),
  };
}
