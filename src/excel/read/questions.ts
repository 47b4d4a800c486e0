/** What is still open of a sheet → questions, each of which adds its answer to what is known. */
import type { Area } from '../../entries/raw-workbook';
import { areaAddress } from '../a1';
import { MOST_MERGES } from '../limits';
import { joinFormulas, takeFormulas } from './formula-cells';
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
/** `{"rowHidden":false},` */
const ROW_BYTES = 20;
/** An object, a call and an area in the answer. */
const MERGE_BLOCK_BYTES = 1_000;

/** Rows of one question: small enough to fill requests evenly. */
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

function hiddenRowQuestion(sheet: string, area: Area): Question {
  return {
    sheet,
    bytes: rowsOf(area) * ROW_BYTES,
    ask: (worksheet) => {
      const rows = worksheet.getRange(areaAddress(area)).getRowProperties({ rowHidden: true });
      return () => (reading) => ({
        ...reading,
        hiddenRows: new Set([
          ...(reading.hiddenRows ?? []),
          ...rows.value.flatMap(({ rowHidden }, index) =>
            rowHidden === true ? [area.firstRow + index] : [],
          ),
        ]),
      });
    },
    halves: () => halvesOf(area, (half) => hiddenRowQuestion(sheet, half)),
  };
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
  const { tab, used, hiddenRows, merges, cells, formulas } = reading;
  return [
    ...(cells === null ? blocksOf(used).map((area) => cellQuestion(tab.id, area)) : []),
    ...(cells !== null && formulas === null
      ? blocksOf(used).map((area) => formulaQuestion(reading, area))
      : []),
    ...(hiddenRows === null ? [hiddenRowQuestion(tab.id, used)] : []),
    ...(merges === null ? [mergeQuestion(reading)] : []),
  ];
}
