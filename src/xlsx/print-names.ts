/**
 * Writes print area and repeated rows as defined names of a sheet. The library does not quote names like
 * 部门（单位）整体绩效目标表, and Excel reports a file with an unreadable reference as damaged.
 */
import type { WriteOptions } from 'hucre/xlsx';
import type { SheetPlan } from '../sheets/plan/plan';
import { absoluteArea, quotedSheetName, rowsReference } from '../grid/address';

export type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

export function printNames({ name, page }: SheetPlan): readonly NamedRange[] {
  const sheet = quotedSheetName(name);
  const area = { name: '_xlnm.Print_Area', range: `${sheet}!${absoluteArea(page.printArea)}`, scope: name };
  if (page.repeatedRows === undefined) return [area];
  const rows = rowsReference(page.repeatedRows.first, page.repeatedRows.last);
  return [area, { name: '_xlnm.Print_Titles', range: `${sheet}!${rows}`, scope: name }];
}
