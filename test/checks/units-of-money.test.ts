/** Tests that findings are the same in whatever unit of money the tables are printed. */
import { message } from '../../src/checks/finding';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { FEN_PER_UNIT, type PrintedUnit } from '../../src/money/amount-unit';
import type { PublishedCell } from '../../src/published/published-table';
import type { TableId } from '../../src/tables/table';
import { checked, placesOf, setCell, tablesOf, withSheets } from '../support/checks';
import { fixedDepartment } from '../support/departments';
import { smallDepartment } from '../support/distributed';

const IN_WAN = tablesOf(smallDepartment());

function cellsOf(workbook: RawWorkbook): readonly PublishedCell[] {
  return [...checked(workbook).check.context.cells.values()];
}

/** Prints the tables in another unit; `only`: this table alone. */
function printedIn(workbook: RawWorkbook, unit: PrintedUnit, only?: TableId): RawWorkbook {
  const isMeant = (table: TableId): boolean => only === undefined || table === only;
  const amounts = new Map<string, number>();
  const sheets = new Set<string>();
  for (const { path, place, figure } of cellsOf(workbook)) {
    if (!isMeant(path.table)) continue;
    sheets.add(place.sheet);
    if (figure.kind === 'figure')
      amounts.set(JSON.stringify([place.sheet, place.row, place.column]), figure.fen / FEN_PER_UNIT[unit]);
  }
  return withSheets(workbook, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => {
        // Targets of projects, ≤5万元, keep their own unit.
        if (typeof cell === 'string')
          return sheets.has(sheet.name) ? cell.replace(/(?<=单位：|（)万元/u, unit) : cell;
        const amount = amounts.get(JSON.stringify([sheet.name, row, column]));
        return amount === undefined ? cell : amount;
      }),
    ),
  }));
}

function wrong(workbook: RawWorkbook, key: string, more: number): RawWorkbook {
  const cell = cellsOf(workbook).find((one) => one.key === key);
  if (cell?.figure.kind !== 'figure') throw new Error(`${key} has no figure.`);
  return setCell(workbook, cell.place, (cell.figure.fen + more) / FEN_PER_UNIT.万元);
}

/** Rules, severities and places: the amounts in the words are of another unit. */
function found(workbook: RawWorkbook): readonly string[] {
  return checked(workbook)
    .findings.map(({ rule, severity, cells }) =>
      [severity, rule, ...cells.map(({ address }) => JSON.stringify(address))].join(' '),
    )
    .sort();
}

it.each(['元', '百元', '千元'] as const)(
  'tables in 万元 converted to %s get a hint for their rounding',
  (unit) => {
    const uneven = tablesOf(fixedDepartment({ units: 12, lines: 90, seed: 11 }));
    const sums = ({ findings }: ReturnType<typeof checked>) =>
      findings.filter(({ nature, cause }) => nature === 'arithmetic' && cause?.kind === 'rounding');
    expect(sums(checked(uneven)).map(({ severity }) => severity)).not.toContain('E');
    const converted = checked(printedIn(uneven, unit));
    const errors = (workbook: RawWorkbook) => found(workbook).filter((one) => one.startsWith('E '));
    expect(errors(printedIn(uneven, unit))).toEqual(errors(uneven));
    const [hint] = sums(converted);
    expect(hint?.severity).toBe('I');
    expect(hint === undefined ? '' : message(hint)).toContain(
      `可能是尾差：各数按万元保留两位小数，再换算成${unit}。`,
    );
  },
);

describe.each(['元', '百元', '千元', '百万元', '亿元'] as const)('tables in %s', (unit) => {
  it('have the amounts of those in 万元', () => {
    const amounts = (workbook: RawWorkbook) =>
      cellsOf(workbook).map(({ key, figure }) => [key, figure.kind === 'figure' ? figure.fen : null]);
    expect(amounts(printedIn(IN_WAN, unit))).toEqual(amounts(IN_WAN));
  });

  it('have the findings of those in 万元', () => {
    const faulty = wrong(IN_WAN, '03/functions/2080101/total', 10_000_000);
    expect(found(faulty)).not.toEqual(found(IN_WAN));
    expect(found(printedIn(faulty, unit))).toEqual(found(faulty));
  });

  it('are named where one table alone is in them', () => {
    const alone = printedIn(IN_WAN, unit, '06');
    const findings = checked(alone).findings.filter(({ rule }) => rule === 'M-11');
    expect(findings.map((one) => [one.cells[0]?.place, message(one)])).toEqual([
      [
        placesOf(alone).get('06/unit'),
        `预算06表的金额单位是${unit}，按其他表应为万元。请统一金额单位，并核对数字是否按这个单位填列。`,
      ],
    ]);
  });
});
