/** Finds the figures that a row of 收入录入 or 支出录入 adds to: in each table the one with the fewest lines. */
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import { comparable } from '../../entries/text';
import type { AmountStyle } from '../../money/amount-style';
import { at } from '../../money/at';
import type { Fen } from '../../money/fen';
import type { TracedLine } from '../../rollup/ledger';
import type { FilledTable } from '../../rollup/rollup';
import { figureLabels } from '../../sheets/draw/figure-labels';
import type { Sliced } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import type { WorkbookPlace } from '../port';
import type { WorkbookState } from '../reading/workbook-state';

export interface RowFigure {
  readonly path: CellPath;
  /** 预算03表 · 行政运行 · 合计. */
  readonly label: string;
  readonly amount: Fen;
  readonly style: AmountStyle;
}

const SOURCES: readonly (readonly [sheet: string, source: TracedLine['source']])[] = [
  [INCOME_SHEET.name, 'income'],
  [EXPENDITURE_SHEET.name, 'expenditure'],
];

function nearest(table: FilledTable, isLine: (line: TracedLine) => boolean): RowFigure | null {
  let best: { readonly figure: RowFigure; readonly lines: number } | null = null;
  for (const block of table.blocks)
    for (const { row, column } of block.figuresOf(isLine)) {
      const lines = block.lines(row, column).length;
      if (best !== null && best.lines <= lines) continue;
      const path: CellPath = {
        table: table.table.id,
        block: block.key,
        row: at(block.rows, row).key,
        column: at(block.columns, column).key,
      };
      const figure = {
        path,
        label: figureLabels(table)(path),
        amount: block.amount(row, column),
        style: table.table.amounts,
      };
      best = { figure, lines };
    }
  return best === null ? null : best.figure;
}

/** `null`: the place is on no sheet of lines, or nothing can be worked out. Pauses after each table. */
export function* figuresOfRow(
  { filled }: WorkbookState,
  { sheetName, area }: WorkbookPlace,
): Sliced<readonly RowFigure[] | null> {
  const source = SOURCES.find(([sheet]) => comparable(sheet) === comparable(sheetName))?.[1];
  const tables = filled();
  if (source === undefined || tables === null) return null;
  const isLine = (traced: TracedLine): boolean =>
    traced.source === source && traced.line.row === area.firstRow + 1;
  const found: RowFigure[] = [];
  for (const table of tables) {
    const figure = nearest(table, isLine);
    if (figure !== null) found.push(figure);
    yield;
  }
  return found;
}
