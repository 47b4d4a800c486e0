/**
 * Reads a workbook of published tables of any origin: its tables with keys, and all parts without a place.
 */
import { candidateSheets } from './candidate-sheets';
import { factsOfYear } from './declared-rows';
import { NO_NAMES, type DocumentNames } from './document-names';
import type { PublishedTable, PublishedText, PublishedWorkbook, UnplacedPart } from './published-table';
import type { RawWorkbook } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import type { FilledTable } from '../rollup/rollup';
import type { Table, TableId } from '../tables/table';
import type { Level } from '../tables/level';
import type { TableSet } from '../tables/table-set';
import { atOnce, type Sliced } from '../slices/slices';
import type { SheetGrid } from './grid';
import { isAmount } from './header-rows';
import { knownRows } from './known-rows';
import { readForm } from './read-form';
import { readGrid, type TableReading } from './read-grid';
import { sectionsInSlices, yearOf, type TableSection } from './sections';
import { announcer, type TitleReader } from './titles';

export interface ReadingOptions {
  /** The tables from the entered lines, if the workbook has lines; their rows give the keys. */
  readonly filled?: readonly FilledTable[];
  /** The publisher; the department by default. */
  readonly level?: Level;
  /** Department, units and projects as entered. They separate rows before a table names them. */
  readonly names?: DocumentNames;
}

function contentsOf(grids: readonly SheetGrid[], announce: TitleReader): ReadonlyMap<TableId, PublishedText> {
  const contents = new Map<TableId, PublishedText>();
  for (const { sheet } of grids) {
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const announced = typeof cell === 'string' ? announce(cell) : null;
        if (typeof cell === 'string' && announced?.by === 'title')
          contents.set(announced.table, { text: cell, place: { sheet: sheet.name, row, column } });
      }
    }
  }
  return contents;
}

/** Whether a sheet is hidden or named as an earlier copy; the published table is another one, if there is one. */
function isPutAside({ sheet }: SheetGrid): boolean {
  return sheet.hidden || /旧|备份|副本|草稿|作废/u.test(sheet.name);
}

/**
 * Separates sheets with a second copy of a table (a copy, another unit's): they are reported and not merged.
 */
function withoutCopies(sections: readonly TableSection[]): {
  own: readonly TableSection[];
  extra: readonly TableSection[];
} {
  const [anySheet] = sections;
  const first = sections.find(({ grid }) => !isPutAside(grid)) ?? anySheet;
  const isOwn = ({ grid }: TableSection): boolean =>
    grid === first?.grid ||
    (!isPutAside(grid) && /续|\d[)）]?$/u.test(comparable(grid.sheet.name).replace(/^\d+/u, '')));
  return { own: sections.filter(isOwn), extra: sections.filter((section) => !isOwn(section)) };
}

function figuresIn({ sheet }: SheetGrid, from: number, to: number): number {
  return sheet.rows.slice(from, to).flat().filter(isAmount).length;
}

function holdsFigures(grid: SheetGrid): boolean {
  return figuresIn(grid, 0, grid.height) > 0;
}

function extraSheet({ table, grid, from, to }: TableSection): UnplacedPart {
  return {
    kind: 'extra-sheet',
    table,
    place: { sheet: grid.sheet.name, row: from, column: 0 },
    found: grid.sheet.name,
    figures: figuresIn(grid, from, to),
  };
}

function noHeader({ table, grid, from, to }: TableSection): UnplacedPart {
  return {
    kind: 'no-header',
    table,
    place: { sheet: grid.sheet.name, row: from, column: 0 },
    found: grid.sheet.name,
    figures: figuresIn(grid, from, to),
  };
}

/** `year`: the budget year, used when no title has one. */
export function* readPublishedInSlices(
  workbook: RawWorkbook,
  set: TableSet,
  year: number,
  options: ReadingOptions = {},
): Sliced<PublishedWorkbook> {
  const announce = announcer(set);
  const { tables: grids, contents } = candidateSheets(workbook);
  const sections = yield* sectionsInSlices(grids, announce);
  yield;
  const budgetYear = yearOf(sections, announce) ?? year;
  const titles = { announce, budgetYear };
  const facts = factsOfYear({ set }, budgetYear);
  const tables: PublishedTable[] = [];
  const unplaced: UnplacedPart[] = [];
  let names = options.names ?? NO_NAMES;
  const read = function* (table: Table, own: readonly TableSection[]): Sliced<TableReading> {
    if (table.kind === 'form') return { ...readForm(facts, table, own, announce), names };
    const filled = options.filled?.find((one) => one.table.id === table.id);
    return yield* readGrid(table, own, knownRows(table, facts, filled, names), titles, names);
  };
  for (const table of set.tables) {
    yield;
    const { own, extra } = withoutCopies(sections.filter((section) => section.table === table.id));
    const reading = yield* read(table, own);
    names = reading.names;
    const unreported = reading.table === null ? own.map(noHeader) : [];
    for (const one of [...reading.unplaced, ...extra.map(extraSheet), ...unreported]) unplaced.push(one);
    if (reading.table !== null) tables.push(reading.table);
  }
  return {
    level: options.level ?? 'department',
    budgetYear,
    tables,
    unplaced,
    otherSheets: grids
      .filter((grid) => !sections.some((section) => section.grid === grid) && holdsFigures(grid))
      .map(({ sheet }) => sheet.name),
    contents: contentsOf(contents, announce),
    hiddenSheets: workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    hiddenColumns: new Map(
      workbook.sheets.flatMap(({ name, hiddenColumns }) =>
        hiddenColumns === undefined || hiddenColumns.length === 0 ? [] : [[name, hiddenColumns]],
      ),
    ),
    unseen: workbook.unseen ?? null,
  };
}

/** Reads the tables without slices. */
export function readPublished(...given: Parameters<typeof readPublishedInSlices>): PublishedWorkbook {
  return atOnce(readPublishedInSlices(...given));
}
