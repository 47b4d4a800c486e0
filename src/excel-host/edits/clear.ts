/** Clears cells. */
import { type Area, overlaps, without } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { requireUnlocked, requireUnprotected } from './guard';

export type ClearKind = 'All' | 'Contents' | 'Formats';

export function clearCells(book: Workbook, sheet: Sheet, area: Area, kind: ClearKind): void {
  if (kind === 'Contents') requireUnlocked(sheet, area);
  else requireUnprotected(sheet);
  if (kind !== 'Formats') {
    book.beforeCells(sheet, area);
    sheet.grid.clearContents(area);
    book.needsCalculation = true;
    book.record({ kind: 'data', change: 'RangeEdited', actor: book.actor, sheet, area });
  }
  if (kind !== 'Contents') {
    sheet.grid.clearStyles(area);
    sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    book.record({ kind: 'style', actor: book.actor, sheet, area });
  }
  if (kind === 'All') sheet.validations = cutOut(sheet.validations, area);
}

/** Removes one area from the areas of things; a thing without areas goes. */
export function cutOut<T extends { readonly areas: readonly Area[] }>(
  things: readonly T[],
  taken: Area,
): readonly T[] {
  return things
    .map((thing) =>
      thing.areas.some((area) => overlaps(area, taken))
        ? { ...thing, areas: thing.areas.flatMap((area) => without(area, taken)) }
        : thing,
    )
    .filter(({ areas }) => areas.length > 0);
}
