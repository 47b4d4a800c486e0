/** Tests columns that compare with last year: filled, drawn, live, read back, checked, and read from last year's table. */
import { checkContext } from '../../src/checks/context';
import { checkTables, findingsOf } from '../../src/checks/check-tables';
import { message } from '../../src/checks/finding';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { cellsOfTables } from '../../src/last-year/cells-of-tables';
import { amountInUnit } from '../../src/money/amount-unit';
import { readPublished } from '../../src/published/read-published';
import { rollUp } from '../../src/rollup/rollup';
import { TABLE_SETS } from '../../src/sets';
import { filledEntryWorkbook, tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { atOnce } from '../../src/slices/slices';
import { drawGrid } from '../../src/sheets/draw/draw-grid';
import { asFormulas, asPrinted } from '../../src/sheets/draw/figure-content';
import { checkDepartment } from '../support/check-department';
import { COMPARED_PROFILE, COMPARED_SET, NO_BASE, withLastYear } from '../support/compared-set';
import { rawFromPlan } from '../support/raw';

const DEPARTMENT = checkDepartment();

/** Last year: half of one item, nothing of another, an item of its own, and nothing known of the rest. */
function department(): { entries: Entries; codes: readonly string[]; yuan: ReadonlyMap<string, number> } {
  const [filled] = rollUp(DEPARTMENT, COMPARED_SET);
  if (filled?.kind !== 'grid') throw new Error('The table is no grid.');
  const [block] = filled.blocks;
  const yuan = new Map(
    (block?.rows ?? []).map(({ key }, row) => [key, (block?.amount(row, 0) ?? 0) / 100] as const),
  );
  const codes = [...yuan.keys()].filter((key) => key !== 'total');
  const [half = '', none = ''] = codes;
  const entries = withLastYear(DEPARTMENT, {
    [half]: (yuan.get(half) ?? 0) / 2,
    [none]: 0,
    2240101: 500,
  });
  return { entries, codes, yuan };
}

const { entries: ENTRIES, codes: CODES, yuan: YUAN } = department();
const [HALF = '', NONE = '', UNKNOWN = ''] = CODES;

function tables(entries = ENTRIES): RawWorkbook {
  return rawFromPlan(tablesWorkbook(entries, rollUp(entries, COMPARED_SET), 'values', []).plan);
}

function rowOf({ sheets: [sheet] }: RawWorkbook, code: string): readonly RawCell[] {
  return sheet?.rows.find(([cell]) => cell === code) ?? [];
}

function changed(workbook: RawWorkbook, code: string, column: number, cell: RawCell): RawWorkbook {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells[0] === code ? cells.map((one, index) => (index === column ? cell : one)) : cells,
      ),
    })),
  };
}

function found(workbook: RawWorkbook, entries: Entries | null = null): readonly string[] {
  const entered = entries === null ? null : { entries, filled: rollUp(entries, COMPARED_SET) };
  const printed = readPublished(workbook, COMPARED_SET, 2023);
  const check = checkTables(checkContext(COMPARED_PROFILE, printed, entered), COMPARED_PROFILE.rules);
  return findingsOf(check)
    .filter(({ rule }) => rule.startsWith('Q-'))
    .map((finding) => `${finding.rule} ${finding.cells[0]?.address ?? ''} ${message(finding)}`);
}

describe('a table that compares with last year', () => {
  it('prints figure, change and growth; a word for a base of 0; blanks where last year is unknown', () => {
    const now = YUAN.get(HALF) ?? 0;
    expect(rowOf(tables(), HALF).slice(2)).toEqual([now / 2, now, now / 2, 1]);
    expect(rowOf(tables(), NONE).slice(2)).toEqual([0, YUAN.get(NONE), YUAN.get(NONE), NO_BASE]);
    expect(rowOf(tables(), UNKNOWN).slice(2)).toEqual([null, YUAN.get(UNKNOWN), null, null]);
  });

  it('has a row for an item with money only last year', () => {
    expect(rowOf(tables(), '2240101').slice(2)).toEqual([500, null, -500, -1]);
  });

  it('compares by formulas where its figures are formulas', () => {
    const [filled] = rollUp(ENTRIES, COMPARED_SET);
    if (filled?.kind !== 'grid') throw new Error('The table is no grid.');
    const drawn = atOnce(
      drawGrid(
        filled,
        asFormulas(() => 'SUM(1)'),
      ),
    );
    const row = drawn.plan.rows.find((cells) => {
      const content = cells[0]?.content;
      return content?.kind === 'text' && content.text === NONE;
    });
    const number = String(drawn.plan.rows.indexOf(row ?? []) + 1);
    expect(row?.slice(4).map((cell) => cell?.content)).toEqual([
      {
        kind: 'formula',
        formula: `IF(ISNUMBER(C${number}),ROUND(D${number}-C${number},2),"")`,
        result: YUAN.get(NONE),
      },
      {
        kind: 'formula',
        formula: `IF(ISNUMBER(C${number}),IF(C${number}=0,"${NO_BASE}",ROUND((D${number}-C${number})/C${number},4)),"")`,
        result: NO_BASE,
      },
    ]);
  });

  it('prints texts in a document', () => {
    const [filled] = rollUp(ENTRIES, COMPARED_SET);
    if (filled?.kind !== 'grid') throw new Error('The table is no grid.');
    const { rows } = atOnce(drawGrid(filled, asPrinted)).plan;
    const texts = rows.map((cells) =>
      cells.map((cell) => (cell?.content?.kind === 'text' ? cell.content.text : '')),
    );
    expect(texts.find(([code]) => code === '2240101')?.slice(2)).toEqual([
      '500.00',
      '',
      '-500.00',
      '-100.00%',
    ]);
  });

  it('is read back with its columns, without unknown ones', () => {
    const printed = readPublished(tables(), COMPARED_SET, 2023);
    expect(printed.unplaced).toEqual([]);
    const rows = printed.tables[0]?.blocks[0]?.rows ?? [];
    const half = rows.find(({ key }) => key === HALF)?.compared;
    expect([...(half ?? [])].map(([key, { raw }]) => [key, raw])).toEqual([
      ['last', (YUAN.get(HALF) ?? 0) / 2],
      ['change', (YUAN.get(HALF) ?? 0) / 2],
      ['growth', 1],
    ]);
  });
});

describe('checks of the columns', () => {
  const workbook = tables();

  it('find nothing in a correct table, with entries and without', () => {
    expect(found(workbook)).toEqual([]);
    expect(found(workbook, ENTRIES)).toEqual([]);
  });

  it.each([
    ['100%', []],
    ['100.00', []],
    [100, []],
    ['99.99%', ['Q-02']],
    [null, ['Q-02']],
  ])('accept each way of writing a growth of 100%%: %j', (cell, rules) => {
    expect(found(changed(workbook, HALF, 5, cell)).map((words) => words.slice(0, 4))).toEqual(rules);
  });

  it('find a change that is not the difference, and name cell and figure', () => {
    const [finding] = found(changed(workbook, HALF, 4, 1));
    expect(finding).toMatch(
      /^Q-01 E\d+ 一般公共预算支出表“.+”的增减额写作 1，应为 [\d,]+\.\d\d。请按同一行的数字重算。$/u,
    );
  });

  it('find a percentage of a base of 0', () => {
    const [finding] = found(changed(workbook, NONE, 5, '100%'));
    expect(finding).toMatch(/^Q-02 F\d+ .+的增减%写作 100%，而上年为0，应为 上年为0。/u);
  });

  it("find last year's figure that differs from 上年数", () => {
    const other = withLastYear(ENTRIES, { [HALF]: 1, [NONE]: 0, 2240101: 500 });
    const [finding, ...more] = found(workbook, other);
    expect(finding).toMatch(/^Q-03 C\d+ .+的上年预算数写作 [\d.]+，应为 1\.00。请核对上年公开的表。$/u);
    expect(more).toEqual([]);
  });
});

describe("last year's figures of cells", () => {
  it("are read from last year's table of the same set, with their places", () => {
    const printed = readPublished(tables(DEPARTMENT), COMPARED_SET, 2022);
    const figures = cellsOfTables(checkContext(COMPARED_PROFILE, printed, null), COMPARED_SET, '上年.xlsx');
    expect(figures.map(({ measure, amount }) => [measure, amount / 100])).toEqual(
      [...YUAN].map(([key, amount]) => [`G/functions/${key}/total`, amount]),
    );
    expect(figures[0]?.source).toMatch(/^上年公开表“上年.xlsx”一般公共预算支出表 D\d+$/u);
  });

  it('are kept in 上年数 under their paths', () => {
    const reading = readEntries(rawFromPlan(filledEntryWorkbook(ENTRIES)), TABLE_SETS);
    if (reading.kind !== 'entries') throw new Error('The entries are unusable.');
    expect(
      reading.entries.priorYear.map(({ measure, amount }) => [measure, amountInUnit(amount, '元')]),
    ).toEqual(ENTRIES.priorYear.map(({ measure, amount }) => [measure, amountInUnit(amount, '元')]));
  });
});
