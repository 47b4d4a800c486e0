/** Copies cells: contents with moved relative references, styles, merges, validation. */
import { cellCount, columnCount, intersection, rowCount, type Area } from '../model/area';
import type { CellValue } from '../model/cell';
import type { Style } from '../model/style';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import { clearCells, cutOut } from './clear';
import { requireAllowed, requireUnlocked } from './guard';
import { moveFormula } from './shift-formula';
import { setContent } from './write-cells';

export const COPY_KINDS = ['All', 'Values', 'Formulas', 'Formats'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: Style;
}

function copied({ sheet, area }: SheetArea): readonly (readonly CopiedCell[])[] {
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => {
      const place = [area.firstRow + row, area.firstColumn + column] as const;
      const cell = sheet.grid.cell(...place);
      return { value: cell?.value ?? null, formula: cell?.formula, style: sheet.grid.style(...place) };
    }),
  );
}

/** Finds the target of the copy. A single cell takes the size of the source; a multiple of the size is filled. */
function destination(source: Area, target: Area): Area {
  const isMultiple =
    rowCount(target) % rowCount(source) === 0 && columnCount(target) % columnCount(source) === 0;
  if (isMultiple && cellCount(target) >= cellCount(source)) return target;
  return {
    ...target,
    lastRow: target.firstRow + rowCount(source) - 1,
    lastColumn: target.firstColumn + columnCount(source) - 1,
  };
}

export function copyCells(book: Workbook, source: SheetArea, target: SheetArea, kind: CopyKind): void {
  if (cellCount(source.area) > book.limits.cellsPerRead) throw new ApiError('RangeExceedsLimit');
  book.calculate();
  const cells = copied(source);
  const area = destination(source.area, target.area);
  requireUnlocked(target.sheet, area);
  if (kind === 'All' || kind === 'Formats') requireAllowed(target.sheet, 'allowFormatCells');
  if (kind === 'All' && target.sheet.protection === null) clearCells(book, target.sheet, area, 'All');
  book.beforeCells(target.sheet, area);
  putCells(cells, target.sheet, area, source.area, kind);
  if (kind === 'All') copyMergesAndValidations(source, target.sheet, area);
  book.needsCalculation = true;
  book.record({ kind: 'data', change: 'RangeEdited', actor: book.actor, sheet: target.sheet, area });
}

function putCells(
  cells: readonly (readonly CopiedCell[])[],
  sheet: Sheet,
  area: Area,
  source: Area,
  kind: CopyKind,
): void {
  const height = cells.length;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const line = cells[(row - area.firstRow) % height] ?? [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const from = line[(column - area.firstColumn) % line.length];
      if (from === undefined) continue;
      const cell = sheet.grid.makeCell(row, column);
      if (kind !== 'Formats')
        putContent(cell, from, kind, {
          rows: row - source.firstRow - ((row - area.firstRow) % height),
          columns: column - source.firstColumn - ((column - area.firstColumn) % line.length),
        });
      if (kind === 'All' || kind === 'Formats') cell.style = from.style;
    }
  }
}

function putContent(
  cell: Parameters<typeof setContent>[0],
  from: CopiedCell,
  kind: CopyKind,
  by: { readonly rows: number; readonly columns: number },
): void {
  const formula =
    kind === 'Values' || from.formula === undefined
      ? undefined
      : moveFormula(from.formula, by.rows, by.columns);
  setContent(cell, from.value, formula);
}

function copyMergesAndValidations(source: SheetArea, sheet: Sheet, area: Area): void {
  const rows = area.firstRow - source.area.firstRow;
  const columns = area.firstColumn - source.area.firstColumn;
  const moved = (each: Area): Area => ({
    firstRow: each.firstRow + rows,
    lastRow: each.lastRow + rows,
    firstColumn: each.firstColumn + columns,
    lastColumn: each.lastColumn + columns,
  });
  const inSource = (each: Area): readonly Area[] => {
    const common = intersection(each, source.area);
    return common === null ? [] : [moved(common)];
  };
  sheet.merges = [
    ...sheet.merges,
    ...source.sheet.merges.flatMap(inSource).filter((each) => cellCount(each) > 1),
  ];
  const validations = source.sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap(inSource) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.validations = [...cutOut(sheet.validations, area), ...validations];
}
