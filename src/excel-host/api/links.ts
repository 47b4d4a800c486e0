/** Makes links to the classes that refer to each other; `classes.ts` lists them. */
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { bindNamed, type Link } from '../protocol/api-class';
import { RangeBlock, type AreasBlock } from './cell-block';
import { SheetTarget } from './sheet-target';

export function rangeLink(book: Workbook, sheet: Sheet, area: Area): Link {
  return bindNamed('Range', new RangeBlock(book, sheet, area));
}

export function areasLink(block: AreasBlock): Link {
  return bindNamed('RangeAreas', block);
}

export function worksheetLink(book: Workbook, sheet: Sheet): Link {
  return bindNamed('Worksheet', new SheetTarget(book, sheet));
}
