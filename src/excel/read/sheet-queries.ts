/** What is still open of a sheet → queries, each of which adds its answer to what is known. */
import type { Area } from '../../entries/raw-workbook';
import { areaAddress } from '../a1';
import { groupBy } from '../address-lists';
import type { Query } from '../request/batch';
import { MOST_MERGES } from '../request/limits';
import { joinFormulas, parseFormulas } from './formula-cells';
import { rowsHidden, rowsToRead, withRows } from './hidden-rows';
import { queueMergesInBlocks } from './merged-areas';
import { NO_FORMULAS, type OfficeValue, type SheetReading } from './reading';

/** An answer about one sheet. */
export interface SheetAnswer {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly addTo: (reading: SheetReading) => SheetReading;
}

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
        const found = parseFormulas(area, range.formulas, range.valueTypes, values);
        const addTo = (reading: SheetReading): SheetReading => {
          const before = reading.cells ?? { values: [], formats: [] };
          return {
            ...reading,
            cells: { values: [...before.values, ...values], formats: [...before.formats, ...formats] },
            formulas: joinFormulas([reading.formulas ?? NO_FORMULAS, found]),
          };
        };
        return { sheet, addTo };
      };
    },
    halves: () => halvesOf(area, (half) => cellQuery(sheet, half)),
  };
}

/** Formulas and types of some rows whose values are known. */
function formulaQuery(reading: SheetReading, area: Area): SheetQuery {
  const { tab, used, cells } = reading;
  return {
    bytes: rowsOf(area) * columnsOf(area) * (VALUE_BYTES + TYPE_BYTES),
    queue: (open) => {
      const range = open.sheet(tab.id).getRange(areaAddress(area));
      range.load('formulas,valueTypes');
      return () => {
        const values = cells?.values.slice(area.firstRow - used.firstRow, area.lastRow - used.firstRow + 1);
        const found = parseFormulas(area, range.formulas, range.valueTypes, values ?? null);
        const addTo = (current: SheetReading): SheetReading => ({
          ...current,
          formulas: joinFormulas([current.formulas ?? NO_FORMULAS, found]),
        });
        return { sheet: tab.id, addTo };
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
        return { sheet, addTo: (reading) => withRows(reading, found) };
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
export function rowQueries(reading: SheetReading): readonly SheetQuery[] {
  const areas = rowsToRead(reading);
  return Array.from({ length: Math.ceil(areas.length / AREAS_AT_ONCE) }, (_, part) =>
    rowQuery(reading.tab.id, areas.slice(part * AREAS_AT_ONCE, (part + 1) * AREAS_AT_ONCE)),
  );
}

function mergeQuery({ tab, drawn }: SheetReading): SheetQuery {
  return {
    bytes: (Math.ceil((rowsOf(drawn) * columnsOf(drawn)) / MOST_MERGES) + 1) * MERGE_BLOCK_BYTES,
    queue: (open) => {
      const answer = queueMergesInBlocks(open.sheet(tab.id), drawn);
      return () => {
        const merges = answer();
        return { sheet: tab.id, addTo: (reading) => ({ ...reading, merges }) };
      };
    },
  };
}

/** Everything that is open, the cells of a sheet from top to bottom. */
export function queriesOf(reading: SheetReading): readonly SheetQuery[] {
  const { tab, used, merges, cells, formulas } = reading;
  return [
    ...(cells === null ? blocksOf(used).map((area) => cellQuery(tab.id, area)) : []),
    ...(cells !== null && formulas === null ? blocksOf(used).map((area) => formulaQuery(reading, area)) : []),
    ...rowQueries(reading),
    ...(merges === null ? [mergeQuery(reading)] : []),
  ];
}

/** The sheets with the answers about them, in the order of the answers. */
export function withAnswers(
  sheets: readonly SheetReading[],
  answers: readonly SheetAnswer[],
): readonly SheetReading[] {
  const bySheet = groupBy(answers, ({ sheet }) => sheet);
  return sheets.map((reading) =>
    (bySheet.get(reading.tab.id) ?? []).reduce((current, { addTo }) => addTo(current), reading),
  );
}
