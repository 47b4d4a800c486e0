/** Puts the unit of money that a person stated into tables that print none, so that they are read as printed with it. */
import type { RawCell, RawSheet, RawWorkbook } from '../entries/raw-workbook';
import type { AmountUnit } from '../money/amount-unit';
import type { PublishedTable } from '../published/published-table';

/** Continues the name of a table. */
export const WITHOUT_UNIT = '没有写明金额单位是元还是万元';

function withLabel(rows: RawSheet['rows'], at: number, label: string): RawSheet['rows'] {
  const labelled = (row: readonly RawCell[]): readonly RawCell[] => [...row, label];
  return rows.map((row, index) => (index === at ? labelled(row) : row));
}

/** Whether a table prints no unit of money; one in a unit that is not read, such as 十万元, is none to be stated. */
export function isWithoutUnit({ unitLabel, unreadUnit }: PublishedTable): boolean {
  return unitLabel === null && unreadUnit === null;
}

/** Returns the workbook with the unit behind each title whose table has none; `null`: all tables state theirs. */
export function withStatedUnit(
  workbook: RawWorkbook,
  tables: readonly PublishedTable[],
  unit: AmountUnit,
): RawWorkbook | null {
  const unmeasured = tables
    .filter(isWithoutUnit)
    .flatMap(({ title }) => (title === null ? [] : [title.place]));
  if (unmeasured.length === 0) return null;
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: unmeasured
        .filter((place) => place.sheet === sheet.name)
        .reduce((rows, { row }) => withLabel(rows, row, `单位：${unit}`), sheet.rows),
    })),
  };
}
