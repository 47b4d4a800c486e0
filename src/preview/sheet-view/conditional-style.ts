/** Applies conditional formats to the style of a cell. */
import { evaluateFormula } from '../../excel-host/calculation/calculate';
import { moveFormula } from '../../excel-host/edits/shift-formula';
import { isInside } from '../../excel-host/model/area';
import type { ConditionalFormat } from '../../excel-host/model/conditional-format';
import type { Style } from '../../excel-host/model/style';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';

/** A formula refers to the first cell of the first area. The preview ignores formats of other kinds. */
function holds(
  book: Workbook,
  sheet: Sheet,
  { type, formula, areas }: ConditionalFormat,
  row: number,
  column: number,
): boolean {
  const [first] = areas;
  if (type !== 'Custom' || formula === '' || first === undefined) return false;
  const moved = moveFormula(formula, row - first.firstRow, column - first.firstColumn);
  const value = evaluateFormula(book, sheet, moved);
  return value === true || (typeof value === 'number' && value !== 0);
}

/** Of several matching formats the uppermost has precedence. */
export function shownStyle(book: Workbook, sheet: Sheet, row: number, column: number): Style {
  const style = sheet.grid.style(row, column);
  let patch: Partial<Style> = {};
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => isInside(area, row, column))) continue;
    if (!holds(book, sheet, format, row, column)) continue;
    const { fill, fontColor, fontBold, stopIfTrue } = format;
    patch = {
      ...(fill === null ? {} : { fill }),
      ...(fontColor === null ? {} : { fontColor }),
      ...(fontBold === null ? {} : { bold: fontBold }),
      ...patch,
    };
    if (stopIfTrue) break;
  }
  return { ...style, ...patch };
}
