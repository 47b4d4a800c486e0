/** What is still open of a sheet → queries, each of which adds its answer to what is known. */
import type { Area } from '../../grid/area';
import { stopping, type Sliced } from '../../slices/slices';
import { areaAddress } from '../../grid/address';
import { groupBy } from '../address-lists';
import type { Query } from '../request/batch';
import { MOST_MERGES } from '../request/limits';
import { joinFormulas, parseFormulas } from './formula-cells';
import { rowsHidden, rowsToRead, withRows, type HiddenRows } from './hidden-rows';
import { queueMergesInBlocks } from './merged-areas';
import type { CellValues, FormulaCells, OfficeValue, OfficeSheetReading } from './reading';

/** An answer about one sheet; `sheet`: its id. */
export type SheetAnswer = { readonly sheet: string } & (
  | { readonly kind: 'cells'; readonly cells: CellValues; readonly formulas: FormulaCells }
  | { readonly kind: 'formulas'; readonly formulas: FormulaCells }
  | { readonly kind: 'rows'; readonly found: readonly HiddenRows[] }
  | { readonly kind: 'merges'; readonly merges: readonly Area[] | null }
);

export type SheetQuery = Query<SheetAnswer>;

/** Bytes of an answer for a cell: a value or formula, its format, its type. */
const VALUE_BYTES = 18;
const FORMAT_BYTES = 10;
const TYPE_BYTES = 10;
/** An object, a load and its answer. */
const ROWS_BYTES = 400;
/** An object, a call and an area in the answer. */
const MERGE_BLOCK_BYTES = 1_000;

/** Areas of one query about rows. */
const AREAS_AT_ONCE = 1_000;

/** Rows of one query about cells: small enough to fill requests evenly. */
const ROWS_AT_ONCE = 1_000;

function rowsOf({ firstRow, lastRow }: Area): number {
  return lastRow - firstRow + 1;
}

function columnsOf({ firstColumn, lastColumn }: Area): number {
  return lastColumn - firstColumn + 1;
}

function halvesOf(area: Area, make: (area: Area) => SheetQuery): readonly [SheetQuery, SheetQuery] | null {
  if (rowsOf(area) < 2) return null;
  const middle = area.firstRow + Math.floor(rowsOf(area) / 2);
  return [make({ ...area, lastRow: middle - 1 }), make({ ...area, firstRow: middle })];
}

function blocksOf(area: Area): readonly Area[] {
  const blocks: Area[] = [];
  for (let { firstRow } = area; firstRow <= area.lastRow; firstRow += ROWS_AT_ONCE)
    blocks.push({ ...area, firstRow, lastRow: Math.min(area.lastRow, firstRow + ROWS_AT_ONCE - 1) });
  return blocks;
}

/** Values, formats, formulas and types of some rows. Blocks must come in the order of their rows. */
function cellQuery(sheet: string, area: Area): SheetQuery {
  return {
    bytes: rowsOf(area) * columnsOf(area) * (2 * VALUE_BYTES + FORMAT_BYTES + TYPE_BYTES),
    queue: (open) => {
      const range = open.sheet(sheet).getRange(areaAddress(area));
      range.load('values,numberFormat,formulas,valueTypes');
      return () => {
        const values: OfficeValue[][] = range.values;
        const formats: string[][] = range.numberFormat;
        const formulas = parseFormulas(area, range.formulas, range.valueTypes, values);
        return { sheet, kind: 'cells', cells: { values, formats }, formulas };
      };
    },
    halves: () => halvesOf(area, (half) => cellQuery(sheet, half)),
  };
}

/** Formulas and types of some rows whose values are known. */
function formulaQuery(reading: OfficeSheetReading, area: Area): SheetQuery {
  const { tab, used, cells } = reading;
  return {
    bytes: rowsOf(area) * columnsOf(area) * (VALUE_BYTES + TYPE_BYTES),
    queue: (open) => {
      const range = open.sheet(tab.id).getRange(areaAddress(area));
      range.load('formulas,valueTypes');
      return () => {
        const values = cells?.values.slice(area.firstRow - used.firstRow, area.lastRow - used.firstRow + 1);
        const formulas = parseFormulas(area, range.formulas, range.valueTypes, values ?? null);
        return { sheet: tab.id, kind: 'formulas', formulas };
      };
    },
    halves: () => halvesOf(area, (half) => formulaQuery(reading, half)),
  };
}

/** Whether the rows of each area are hidden. */
function rowQuery(sheet: string, areas: readonly Area[]): SheetQuery {
  return {
    bytes: areas.length * ROWS_BYTES,
    queue: (open) => {
      const queued = areas.map((area) => {
        const range = open.sheet(sheet).getRange(areaAddress(area));
        range.load('rowHidden');
        return { area, range };
      });
      return () => {
        const found = queued.map(({ area, range }) => rowsHidden(area, range.rowHidden));
        return { sheet, kind: 'rows', found };
      };
    },
    halves: () => {
      const middle = Math.ceil(areas.length / 2);
      return areas.length < 2
        ? null
        : [rowQuery(sheet, areas.slice(0, middle)), rowQuery(sheet, areas.slice(middle))];
    },
  };
}

/** Finds which of the mixed rows are hidden. The answers belong to a reading whose mixed rows are cleared. */
export function rowQueries(reading: OfficeSheetReading): readonly SheetQuery[] {
  const areas = rowsToRead(reading);
  return Array.from({ length: Math.ceil(areas.length / AREAS_AT_ONCE) }, (_, part) =>
    rowQuery(reading.tab.id, areas.slice(part * AREAS_AT_ONCE, (part + 1) * AREAS_AT_ONCE)),
  );
}

function mergeQuery({ tab, drawn }: OfficeSheetReading): SheetQuery {
  return {
    bytes: (Math.ceil((rowsOf(drawn) * columnsOf(drawn)) / MOST_MERGES) + 1) * MERGE_BLOCK_BYTES,
    queue: (open) => {
      const answer = queueMergesInBlocks(open.sheet(tab.id), drawn);
      return () => ({ sheet: tab.id, kind: 'merges', merges: answer() });
    },
  };
}

/** Everything that is open, the cells of a sheet from top to bottom. */
export function queriesOf(reading: OfficeSheetReading): readonly SheetQuery[] {
  const { tab, used, merges, cells, formulas } = reading;
  return [
    ...(cells === null ? blocksOf(used).map((area) => cellQuery(tab.id, area)) : []),
    ...(cells !== null && formulas === null ? blocksOf(used).map((area) => formulaQuery(reading, area)) : []),
    ...rowQueries(reading),
    ...(merges === null ? [mergeQuery(reading)] : []),
  ];
}

/** Parts of rows between two stops. */
const PARTS_AT_ONCE = 20;

/** Joins the rows of all parts. Pushes them one by one: `flatMap` takes five times as long for 150,000 rows. */
function* joinRows<Row>(parts: readonly (readonly Row[])[]): Sliced<Row[]> {
  const rows: Row[] = [];
  yield* stopping(parts, PARTS_AT_ONCE, (part) => {
    for (const row of part) rows.push(row);
  });
  return rows;
}

/**
 * Adds the answers to a reading. Parts are joined once: joining them one by one copies a large sheet again for every
 * part.
 */
function* withAnswers(
  reading: OfficeSheetReading,
  answers: readonly SheetAnswer[],
): Sliced<OfficeSheetReading> {
  const cells: CellValues[] = [];
  const formulas: FormulaCells[] = [];
  let current = reading;
  for (const answer of answers) {
    if (answer.kind === 'cells') cells.push(answer.cells);
    if (answer.kind === 'cells' || answer.kind === 'formulas') formulas.push(answer.formulas);
    if (answer.kind === 'rows') current = withRows(current, answer.found);
    if (answer.kind === 'merges') current = { ...current, merges: answer.merges };
  }
  if (cells.length > 0) {
    yield;
    const values = yield* joinRows(cells.map((part) => part.values));
    const formats = yield* joinRows(cells.map((part) => part.formats));
    current = { ...current, cells: { values, formats } };
  }
  if (formulas.length > 0) {
    yield;
    current = { ...current, formulas: joinFormulas(formulas) };
  }
  return current;
}

/** The sheets with the answers about them, in the order of the answers. Stops between large parts. */
export function* sheetsWithAnswers(
  sheets: readonly OfficeSheetReading[],
  answers: readonly SheetAnswer[],
): Sliced<readonly OfficeSheetReading[]> {
  const bySheet = groupBy(answers, ({ sheet }) => sheet);
  const complete: OfficeSheetReading[] = [];
  for (const reading of sheets) {
    const ofSheet = bySheet.get(reading.tab.id);
    complete.push(ofSheet === undefined ? reading : yield* withAnswers(reading, ofSheet));
  }
  return complete;
}
