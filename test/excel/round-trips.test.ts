/** Counts requests and their sizes: the same for 10 units and for 1,000. */
import { MOST_BYTES, MOST_MERGES } from '../../src/excel/request/limits';
import type { Entries } from '../../src/entries/entries';
import { rollUp } from '../../src/rollup/rollup';
import type { CellWrite, SheetChange } from '../../src/sheets/plan/change';
import {
  filledEntryWorkbook,
  tablesWorkbook,
  type TablesWorkbook,
} from '../../src/sheets/draw/workbook-plans';
import { shownNumber, WAN } from '../../src/money/amount-style';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { fixedDepartment } from '../support/departments';
import { sessionOn } from '../support/sessions';
import { addAll, change, openExcel, type OpenExcel } from './support/open-excel';

/**
 * A department whose projects have several indicators each, which merge cells of a table. Without texts that look like
 * errors, which need a request more (`snapshot.test.ts`).
 */
function withIndicators(entries: Entries, perProject: number): Entries {
  return {
    ...entries,
    expenditure: entries.expenditure.map((line) => ({ ...line, remark: line.remark.replace('#', '＃') })),
    projectIndicators: entries.projectIndicators.flatMap((line) =>
      Array.from({ length: perProject }, (_, index) => ({
        ...line,
        target: line.target.replace('#', '＃'),
        row: line.row * perProject + index,
        indicator: `${line.indicator}之${String(index + 1)}`,
      })),
    ),
  };
}

/** The largest answer of Excel on the web. */
const MOST_ANSWERED = 5_000_000;

interface Department {
  readonly entries: Entries;
  readonly tables: TablesWorkbook;
}

function department(units: number, lines: number, indicators: number): Department {
  const entries = withIndicators(fixedDepartment({ units, lines, seed: 5 }), indicators);
  return { entries, tables: tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', []) };
}

/** The figures of all tables as filling writes them into existing tables. */
function fillOf({ tables }: Department, ids: ReadonlyMap<string, string>): readonly SheetChange[] {
  return tables.drawn.map(({ plan, figures }) => ({
    kind: 'edit' as const,
    sheetId: ids.get(plan.name) ?? '',
    name: plan.name,
    rows: [],
    cells: figures.map(({ row, column, amount }): CellWrite => ({
      row,
      column,
      content: { kind: 'number', value: shownNumber(amount, WAN) },
    })),
  }));
}

interface Work {
  readonly generate: number;
  readonly fill: number;
  readonly largestRequest: number;
}

const TABLE_NAMES = HENAN_2023.tables.map(({ name }) => name);

async function generateAndFill({ host, snapshot, apply }: OpenExcel, one: Department): Promise<Work> {
  const names = [...filledEntryWorkbook(one.entries).sheets.map(({ name }) => name), ...TABLE_NAMES];
  host.traffic.reset();
  await snapshot({ names });
  await apply(addAll(one.tables.plan, { memory: '{"tables":12}', activate: TABLE_NAMES[0] ?? '' }));
  const generate = host.traffic.count;
  const before = await snapshot({ names });
  const ids = new Map(before.tabs.map(({ id, name }) => [name, id]));
  await apply(change(fillOf(one, ids), { memory: '{"filled":true}' }));
  return {
    generate,
    fill: host.traffic.count - generate,
    largestRequest: host.traffic.largestRequest,
  };
}

async function prepared(one: Department): Promise<OpenExcel> {
  const excel = openExcel();
  await excel.apply(addAll(filledEntryWorkbook(one.entries)));
  return excel;
}

describe('round trips', () => {
  test.each([
    ['10 units, 300 lines', 10, 300, 1],
    ['1,000 units, 4,000 lines', 1_000, 4_000, 1],
    ['1,000 units, more merges than Excel lists at once', 1_000, 600, 3],
  ])('%s: three requests to generate, two to fill', async (_, units, lines, indicators) => {
    const one = department(units, lines, indicators);
    const excel = await prepared(one);
    const { largestRequest, ...requests } = await generateAndFill(excel, one);
    expect(requests).toEqual({ generate: 3, fill: 2 });
    expect(largestRequest).toBeLessThanOrEqual(MOST_BYTES);
    expect(excel.host.internalErrors).toEqual([]);
  });

  // Twenty lines a unit, with the entry sheets. A larger answer is read in parts.
  test('300 units, 6,000 lines: a check reads all of it in one request', async () => {
    const one = department(300, 6_000, 1);
    const excel = await prepared(one);
    const session = sessionOn(excel.port);
    await excel.apply(addAll(one.tables.plan));
    // The pane has read the sheet names when it opened; Excel's own Sheet1 may hold a table, too.
    expect((await session.refresh()).kind).toBe('done');
    excel.host.traffic.reset();
    expect((await session.checks.check()).kind).toBe('done');
    const { count, largestResponse } = excel.host.traffic;
    expect(session.checks.report()).toMatchObject({ tables: 12, entries: 'used' });
    // The second request keeps the result in the workbook.
    expect(count).toBe(2);
    expect(largestResponse).toBeLessThan(MOST_ANSWERED);
  });

  test('the last department has more merges than Excel lists', () => {
    const { tables } = department(1_000, 600, 3);
    expect(Math.max(...tables.plan.sheets.map(({ merges }) => merges.length))).toBeGreaterThan(MOST_MERGES);
  });
});
