/** Compares published rows with rows of a saved workbook: equal figures in any order of columns. */
import type { RawWorkbook } from '../../../src/entries/raw-workbook';
import { hundredths } from '../../support/published';
import type { PublishedForm } from '../../support/published-forms';
import published from '../../fixtures/reference/published-tables.json';

export type PublishedTable = '02' | '03' | '04' | '05' | '07' | '08' | '10';

/** Sheets with the figures of the published tables. */
export const PUBLISHED_SHEETS: readonly (readonly [PublishedTable, string])[] = [
  ['02', '部门收入总体情况表'],
  ['03', '部门支出总体情况表'],
  ['04', '财政拨款收支总体情况表'],
  ['05', '一般公共预算支出情况表'],
  ['07', '支出经济分类汇总表'],
  ['08', '一般公共预算“三公”经费支出情况表'],
  ['10', '项目支出预算表'],
];

/** Codes and names of the published rows do not match this pattern. */
const AMOUNT = /^-?[\d,]+\.\d\d$/u;

/** Joins the sorted figures of a row as one text, in hundredths of the table's unit, without blanks. */
function fingerprint(figures: readonly number[]): string {
  return figures
    .filter((figure) => figure !== 0)
    .sort((a, b) => a - b)
    .join(' ');
}

function sorted(rows: readonly string[]): readonly string[] {
  return rows.filter((row) => row !== '').sort();
}

export function savedRows(workbook: RawWorkbook, sheetName: string): readonly string[] {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`The saved workbook has no sheet ${sheetName}`);
  const amounts = sheet.rows.map((row) =>
    row.flatMap((cell) => (typeof cell === 'number' ? [Math.round(cell * 100)] : [])),
  );
  return sorted(amounts.map(fingerprint));
}

function printedRows(rows: readonly object[]): readonly string[] {
  return sorted(
    rows.map((row) => {
      const amounts = Object.values(row).filter((text): text is string => AMOUNT.test(String(text)));
      return fingerprint(amounts.map(hundredths));
    }),
  );
}

export function publishedRows(table: PublishedTable): readonly string[] {
  return printedRows(published[table]);
}

/** Does the same for a table given as rows of cells. */
export function publishedFormRows({ rows }: PublishedForm): readonly string[] {
  return printedRows(rows);
}
