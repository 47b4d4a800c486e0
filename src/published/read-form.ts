/**
 * Reads table 11, a form: figures beside their labels, and indicators below the row 一级指标, 二级指标, ….
 */
import type { AmountStyle } from '../money/amount-style';
import { figureOf, styleIn } from './figure';
import {
  pathKey,
  type PublishedBlock,
  type PublishedCell,
  type PublishedRow,
  type PublishedText,
} from './published-table';
import { isBlank, shown } from '../entries/cell-reading';
import { comparable, tidyText } from '../entries/text';
import { isPrintedUnit, PRINTED_UNIT_PATTERN, type PrintedUnit } from '../money/amount-unit';
import { FORM_COLUMN } from '../rollup/rollup';
import type { Facts, FormTable } from '../tables/table';
import { formLabels, type FormLabels } from './form-labels';
import { isMarkedNote, isSignature, lonePageNumber } from './beside-rows';
import { frameOfTable, isFrameRow } from './frame-lines';
import { cellText, type SheetGrid } from './grid';
import type { TableReading } from './read-grid';
import type { TableSection } from './sections';
import type { TitleReader } from './titles';

const FORM = { kind: 'form' } as const;

/**
 * Finds the column of a label's figure: the first filled cell before the next label, or else the cell beside
 * it.
 */
function figureColumn(labels: FormLabels, grid: SheetGrid, row: number, column: number): number {
  const beside = (grid.area(row, column)?.lastColumn ?? column) + 1;
  for (let at = beside; at < grid.width; at += 1) {
    const cell = grid.cell(row, at);
    if (typeof cell === 'string' && labels.keyOf(cell) !== null) return beside;
    if (!isBlank(cell) && !isPrintedUnit(cellText(cell).trim())) return at;
  }
  return beside;
}

const UNIT_IN_LABEL = new RegExp(`\\((${PRINTED_UNIT_PATTERN})\\)[:：]?$`, 'u');

/** Returns the unit of money in a label: 部门预算总额（元）. */
function unitIn(label: string): PrintedUnit | null {
  const [, unit] = UNIT_IN_LABEL.exec(comparable(label)) ?? [];
  return unit !== undefined && isPrintedUnit(unit) ? unit : null;
}

interface Labelled {
  readonly key: string;
  readonly label: PublishedText;
  readonly column: number;
}

function labelsIn(labels: FormLabels, grid: SheetGrid, row: number): readonly Labelled[] {
  return grid.cells(row).flatMap((cell, column) => {
    if (typeof cell !== 'string') return [];
    const key = labels.keyOf(cell);
    const label = { text: cell.trim(), place: { sheet: grid.sheet.name, row, column } };
    return key === null ? [] : [{ key, label, column: figureColumn(labels, grid, row, column) }];
  });
}

function figureRow(
  table: string,
  grid: SheetGrid,
  row: number,
  labelled: Labelled,
  style: AmountStyle,
): PublishedRow {
  const raw = grid.cell(row, labelled.column);
  const path = { table, block: 'form', row: labelled.key, column: FORM_COLUMN };
  const cell: PublishedCell = {
    path,
    key: pathKey(path),
    place: { sheet: grid.sheet.name, row, column: labelled.column },
    raw,
    figure: figureOf(raw, style),
  };
  return {
    key: labelled.key,
    subject: labelled.key,
    role: 'detail',
    texts: new Map([['name', labelled.label]]),
    cells: new Map([[FORM_COLUMN, cell]]),
    label: labelled.label.text,
    place: labelled.label.place,
    hidden: grid.sheet.hiddenRows.has(row),
  };
}

const INDICATOR_HEADERS: Readonly<Record<string, string>> = {
  一级指标: 'level1',
  二级指标: 'level2',
  三级指标: 'level3',
  指标值: 'target',
  指标值说明: 'explanation',
  指标名称: 'level3',
  绩效指标: 'level3',
  目标值: 'target',
  年度指标值: 'target',
  指标目标值: 'target',
  备注: 'explanation',
};
/** Behind a name that is written again on the next page. */
const CONTINUED = /[（(]续[)）]$/u;
/** Merged cells of levels 1 and 2 cover several rows. */
const REACHING_DOWN = new Set(['level1', 'level2']);

function indicatorColumns(grid: SheetGrid, row: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [column, cell] of grid.cells(row).entries()) {
    const key = cell === null ? undefined : INDICATOR_HEADERS[cellText(cell)];
    if (key !== undefined) columns.set(key, column);
  }
  return columns;
}

function textsIn(grid: SheetGrid, row: number): readonly PublishedText[] {
  return grid
    .cells(row)
    .flatMap((cell, column) =>
      typeof cell === 'string' ? [{ text: cell, place: { sheet: grid.sheet.name, row, column } }] : [],
    );
}

/** Whether a row holds only parts of the frame or a note. */
function isBeside(texts: readonly PublishedText[]): boolean {
  return isFrameRow(texts) || (texts.length === 1 && texts.every(({ text }) => isMarkedNote(text)));
}

function indicatorRows(grid: SheetGrid, from: number, to: number): readonly PublishedRow[] {
  let columns: ReadonlyMap<string, number> = new Map();
  const rows: PublishedRow[] = [];
  const above = new Map<string, string>();
  for (let row = from; row < to; row += 1) {
    const header = indicatorColumns(grid, row);
    if (header.size >= 3) {
      columns = header;
      continue;
    }
    if (columns.size === 0) continue;
    if (lonePageNumber(grid.cells(row)) !== null) continue;
    const printed = textsIn(grid, row);
    if (printed.some(({ text }) => isSignature(text))) break;
    if (printed.length > 0 && isBeside(printed)) continue;
    const texts = new Map<string, PublishedText>();
    for (const [key, column] of columns) {
      const own = tidyText(shown(grid.covering(row, column))).replace(CONTINUED, '');
      if (own !== '') above.set(key, own);
      const text = own === '' && REACHING_DOWN.has(key) ? above.get(key) : own;
      if (text !== undefined && text !== '')
        texts.set(key, { text, place: { sheet: grid.sheet.name, row, column } });
    }
    const name = texts.get('level3');
    if (name === undefined) continue;
    const key = `indicator-${String(rows.length + 1)}`;
    rows.push({
      key,
      subject: key,
      role: 'detail',
      texts,
      cells: new Map(),
      label: name.text,
      place: name.place,
      hidden: grid.sheet.hiddenRows.has(row),
    });
  }
  return rows;
}

export function readForm(
  facts: Facts,
  table: FormTable,
  sections: readonly TableSection[],
  announce: TitleReader,
): Omit<TableReading, 'names'> {
  const [section] = sections;
  if (section === undefined) return { table: null, unplaced: [] };
  const { grid, from, to } = section;
  const labels = formLabels(table, facts);
  const found: { row: number; labelled: Labelled }[] = [];
  let first = to;
  for (let row = from; row < to; row += 1) {
    const cells = grid.cells(row);
    const isAnnouncing = cells.some((cell) => typeof cell === 'string' && announce(cell) !== null);
    if (isAnnouncing || cells.every((cell) => isBlank(cell))) continue;
    for (const labelled of labelsIn(labels, grid, row)) {
      if (found.some(({ labelled: { key } }) => key === labelled.key)) continue;
      first = Math.min(first, row);
      found.push({ row, labelled });
    }
  }
  const frame = frameOfTable(grid, from, first, table, announce);
  // A label's unit applies to its figure, the sheet's unit to all others. Without both, the first label's
  // unit applies.
  const named = found.flatMap(({ labelled: { label } }) => unitIn(label.text) ?? [])[0];
  const unit = frame.unitLabel === null ? (named ?? frame.unit) : frame.unit;
  const figures = found.map(({ row, labelled }) =>
    figureRow(table.id, grid, row, labelled, styleIn(table.amounts, unitIn(labelled.label.text) ?? unit)),
  );
  const indicators = indicatorRows(grid, from, to);
  if (figures.length === 0 && indicators.length === 0) return { table: null, unplaced: [] };
  const blocks: readonly PublishedBlock[] = [
    { key: 'form', identity: FORM, columns: [], rows: figures },
    { key: 'indicators', identity: FORM, columns: [], rows: indicators },
  ];
  return {
    table: {
      id: table.id,
      declaration: table,
      sheets: [grid.sheet.name],
      ...frame,
      amounts: styleIn(table.amounts, unit),
      notes: [],
      blocks,
    },
    unplaced: [],
  };
}
