/** What is still open of a sheet → questions, each of which adds its answer to what is known. */
import type { Area } from '../../entries/raw-workbook';
import { areaAddress } from '../a1';
import { MOST_MERGES } from '../limits';
import { joinFormulas, takeFormulas } from './formula-cells';
import { rowsHidden, rowsToAsk, withRows } from './hidden-rows';
import { askManyMerges } from './merged-areas';
import { NO_FORMULAS, type OfficeValue, type SheetReading } from './reading';

/** Adds an answer to a reading. */
export type Addition = (reading: SheetReading) => SheetReading;

export interface Question {
  /** Id of the sheet that it is about. */
  readonly sheet: string;
  /** How large the answer may be, roughly. */
  readonly bytes: number;
  /** Queues the question; what it gives is to be called when the answer is there. */
  readonly ask: (sheet: Excel.Worksheet) => () => Addition;
  /** The same in two smaller questions; `null` where it cannot be cut. */
  readonly halves: () => readonly [Question, Question] | null;
}

/** Bytes of an answer for a cell: a value or formula, its format, its type. */
const VALUE_BYTES = 18;
const FORMAT_BYTES = 10;
const TYPE_BYTES = 10;
/** An object, a load and its answer. */
const ROWS_BYTES = 400;
/** An object, a call and an area in the answer. */
const MERGE_BLOCK_BYTES = 1_000;

/** Areas of one question about rows. */
const AREAS_AT_ONCE = 1_000;

/** Rows of one question about cells: small enough to fill requests evenly. */
const ROWS_AT_ONCE = 1_000;

function rowsOf({ firstRow, lastRow }: Area): number {
  return lastRow - firstRow + 1;
}

function columnsOf({ firstColumn, lastColumn }: Area): number {
  return lastColumn - firstColumn + 1;
}

function halvesOf(area: Area, make: (area: Area) => Question): readonly [Question, Question] | null {
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

/** Values, formats, formulas and types of some rows. Blocks must be asked in the order of their rows. */
function cellQuestion(sheet: string, area: Area): Question {
  return {
    sheet,
    bytes: rowsOf(area) * columnsOf(area) * (2 * VALUE_BYTES + FORMAT_BYTES + TYPE_BYTES),
    ask: (worksheet) => {
      const range = worksheet.getRange(areaAddress(area));
      range.load('values,numberFormat,formulas,valueTypes');
      return () => (reading) => {
        const values: OfficeValue[][] = range.values;
        const formats: string[][] = range.numberFormat;
        const found = takeFormulas(area, range.formulas, range.valueTypes, values);
        const before = reading.cells ?? { values: [], formats: [] };
        return {
          ...reading,
          cells: { values: [...before.values, ...values], formats: [...before.formats, ...formats] },
          formulas: joinFormulas([reading.formulas ?? NO_FORMULAS, found]),
        };
      };
    },
    halves: () => halvesOf(area, (half) => cellQuestion(sheet, half)),
  };
}

/** Formulas and types of some rows whose values are known. */
function formulaQuestion(reading: SheetReading, area: Area): Question {
  const { tab, used, cells } = reading;
  return {
    sheet: tab.id,
    bytes: rowsOf(area) * columnsOf(area) * (VALUE_BYTES + TYPE_BYTES),
    ask: (worksheet) => {
      const range = worksheet.getRange(areaAddress(area));
      range.load('formulas,valueTypes');
      return () => (current) => {
        const values = cells?.values.slice(area.firstRow - used.firstRow, area.lastRow - used.firstRow + 1);
        const found = takeFormulas(area, range.formulas, range.valueTypes, values ?? null);
        return { ...current, formulas: joinFormulas([current.formulas ?? NO_FORMULAS, found]) };
      };
    },
    halves: () => halvesOf(area, (half) => formulaQuestion(reading, half)),
  };
}

/** Whether the rows of each area are hidden. */
function rowQuestion(sheet: string, areas: readonly Area[]): Question {
  return {
    sheet,
    bytes: areas.length * ROWS_BYTES,
    ask: (worksheet) => {
      const asked = areas.map((area) => {
        const range = worksheet.getRange(areaAddress(area));
        range.load('rowHidden');
        return { area, range };
      });
      return () => (reading) =>
        withRows(
          reading,
          asked.map(({ area, range }) => rowsHidden(area, range.rowHidden)),
        );
    },
    halves: () => {
      const middle = Math.ceil(areas.length / 2);
      return areas.length < 2
        ? null
        : [rowQuestion(sheet, areas.slice(0, middle)), rowQuestion(sheet, areas.slice(middle))];
    },
  };
}

/** Which of the mixed rows are hidden: the answers are added to a reading that has none mixed any more. */
export function rowQuestions(reading: SheetReading): readonly Question[] {
  const areas = rowsToAsk(reading);
  return Array.from({ length: Math.ceil(areas.length / AREAS_AT_ONCE) }, (_, part) =>
    rowQuestion(reading.tab.id, areas.slice(part * AREAS_AT_ONCE, (part + 1) * AREAS_AT_ONCE)),
  );
}

function mergeQuestion({ tab, drawn }: SheetReading): Question {
  return {
    sheet: tab.id,
    bytes: (Math.ceil((rowsOf(drawn) * columnsOf(drawn)) / MOST_MERGES) + 1) * MERGE_BLOCK_BYTES,
    ask: (worksheet) => {
      const answer = askManyMerges(worksheet, drawn);
      return () => (reading) => ({ ...reading, merges: answer() });
    },
    halves: () => null,
  };
}

/** Everything that is open, the cells of a sheet from top to bottom. */
export function questionsOf(reading: SheetReading): readonly Question[] {
  const { tab, used, merges, cells, formulas } = reading;
  return [
    ...(cells === null ? blocksOf(used).map((area) => cellQuestion(tab.id, area)) : []),
    ...(cells !== null && formulas === null
      ? blocksOf(used).map((area) => formulaQuestion(reading, area))
      : []),
    ...rowQuestions(reading),
    ...(merges === null ? [mergeQuestion(reading)] : []),
  ];
}
