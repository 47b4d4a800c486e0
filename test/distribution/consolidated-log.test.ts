/** Tests that a consolidated file keeps what an open workbook keeps: the clerk's own parts of 回收记录, and cells above headers. */
import { overviewOf } from '../../src/distribution/returns-overview';
import { consolidate } from '../../src/distribution/consolidation/consolidate';
import { cellsNotCarried, consolidatedPlan } from '../../src/distribution/consolidation/consolidated-plan';
import { earlierReturns } from '../../src/distribution/consolidation/return-log';
import { linesByUnit } from '../../src/distribution/unit-lines';
import type { RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { smallDepartment } from '../support/distributed';
import { goodWorkbook, rawFromPlan, rawSheet, withCell } from '../support/raw';

const ENTRIES = smallDepartment();
const AT = '2026-11-24 17:00';

/** The file after 703002 has returned its lines with another remark. */
function consolidatedFrom(workbook: RawWorkbook): RawWorkbook {
  const unit = ENTRIES.units.find(({ code }) => code === '703002');
  if (unit === undefined) throw new Error('There is no such unit.');
  const own = linesByUnit(ENTRIES)(unit.code);
  const lines = { ...own, income: own.income.map((line) => ({ ...line, remark: '追加' })) };
  const read = {
    kind: 'read',
    file: '703002.xlsx',
    unit,
    version: 1,
    problems: [],
    lines,
    workbook: null,
  } as const;
  const result = consolidate(workbook, ENTRIES, overviewOf(ENTRIES, new Map(), [read]), 'all', AT);
  if (result === null) throw new Error('Nothing was imported.');
  return rawFromPlan(consolidatedPlan(result, ENTRIES.settings));
}

function withLog(log: RawSheet): RawWorkbook {
  return { sheets: [...goodWorkbook().sheets, log] };
}

function logIn({ sheets }: RawWorkbook): RawSheet {
  const log = sheets.find(({ name }) => name === '回收记录');
  if (log === undefined) throw new Error('There is no log.');
  return log;
}

describe('a log in the file', () => {
  it('keeps a column that the clerk has added', () => {
    const first = consolidatedFrom(goodWorkbook());
    const width = logIn(first).rows[0]?.length ?? 0;
    const annotated = logIn(first).rows.map((cells, row) => [...cells, row === 0 ? '经办人' : '张三']);
    const { rows } = logIn(consolidatedFrom(withLog(rawSheet('回收记录', annotated))));
    expect(rows.map((cells) => cells[width])).toEqual(['经办人', '张三', null]);
    expect(rows.map((cells) => cells[3])).toEqual([rows[0]?.[3], '703002.xlsx', '703002.xlsx']);
  });

  it('keeps a log without readable headers, and begins a new one below', () => {
    const raw = consolidatedFrom(withLog(rawSheet('回收记录', [['手工登记'], ['703001', '已收']])));
    const { rows } = logIn(raw);
    expect(rows.slice(0, 2).map((cells) => cells.filter((cell) => cell !== null && cell !== ''))).toEqual([
      ['手工登记'],
      ['703001', '已收'],
    ]);
    expect(earlierReturns(raw, '元').get('703002')).toEqual({ at: AT, file: '703002.xlsx' });
  });
});

it('names the cells above the headers of entry sheets, which a new workbook has no place for', () => {
  const workbook = goodWorkbook();
  const titled = {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === '收入录入' ? { ...sheet, rows: [['收入明细（初稿）'], ...sheet.rows] } : sheet,
    ),
  };
  expect(cellsNotCarried(titled)).toEqual([
    { sheet: '收入录入', address: 'A1', content: '收入明细（初稿）' },
  ]);
  expect(cellsNotCarried(withCell(workbook, '收入录入', 'G1', '经办人'))).toEqual([]);
});
