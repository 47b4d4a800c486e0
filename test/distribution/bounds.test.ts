/** Tests returns with extreme contents: they are read, and a 退回意见 can be made. */
import { returnNoticeWorkbook } from '../../src/distribution/return-notice';
import { departmentOf } from '../../src/distribution/returns/department';
import { recompute } from '../../src/distribution/returns/recompute';
import { realign } from '../../src/distribution/returns/realign';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { rawSheet } from '../support/raw';
import { changedSheet, returned, smallDepartment, withoutLines } from '../support/distributed';
import { textCell } from '../support/plans';

const ENTRIES = smallDepartment();
const DEPARTMENT = departmentOf(withoutLines(ENTRIES));
/** The work takes a tenth of this. */
const MOST_SECONDS = 20;

it('sends back a file with a text that is too long for a cell', async () => {
  const project = 6;
  const reading = await returned(
    ENTRIES,
    '703001',
    changedSheet('支出录入', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 60
          ? row.map((cell, column) => (column === project ? textCell('项'.repeat(32_000)) : cell))
          : row,
      ),
    })),
    DEPARTMENT,
  );
  if (reading.kind === 'file-error') throw new Error(reading.message);
  expect(reading.problems.map(({ message }) => message).join('').length).toBeLessThan(2_000);
  const plan = returnNoticeWorkbook(reading, ENTRIES.settings);
  expect(plan === null ? 0 : (await writeWorkbook(plan)).length).toBeGreaterThan(0);
});

describe('a wide sheet', () => {
  const width = 16_384;
  const headers = ['单位代码', '单位名称', '年度', '资金来源', '金额(元)', '备注'];
  const wide = (rows: number) =>
    rawSheet(
      '收入录入',
      [headers, ...Array.from({ length: rows }, () => Array.from({ length: width }, () => 1))],
      {
        formulas: new Set(
          Array.from(
            { length: rows * 6 },
            (_, index) => `${String(1 + (index % rows))},${String(index % 6)}`,
          ),
        ),
      },
    );

  it('is realigned in one pass', () => {
    const before = performance.now();
    const { problems } = realign({ sheets: [wide(500)] }, new Map(), '元');
    expect(problems.filter(({ code }) => code === 'added-column').length).toBe(width - headers.length);
    expect((performance.now() - before) / 1000).toBeLessThan(MOST_SECONDS);
  });

  it('has its formulas recomputed without a copy of the row for each', () => {
    const unit = ENTRIES.units[0];
    if (unit === undefined) throw new Error('There is no unit.');
    const before = performance.now();
    const { problems } = recompute({ sheets: [wide(1_000)] }, unit);
    expect(problems.length).toBeGreaterThan(0);
    expect((performance.now() - before) / 1000).toBeLessThan(MOST_SECONDS);
  });
});
