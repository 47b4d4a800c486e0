/** Tests what a table set needs of the entries: its sheets, its classes, and money without a heading. */
import { CARRYOVER_FUNDS, CURRENT_YEAR_FUNDS } from '../../src/classification/funds';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { BUSINESS, FISCAL, INSTITUTIONAL, OTHER } from '../../src/sets/shanghai/sources';
import { goodWorkbook, withCell, withSheet } from '../support/raw';

const PERFORMANCE = ['项目绩效录入', '整体绩效录入', '上年数'];

/** Returns the good workbook with Shanghai's set and without the sheets for Henan only. */
function inShanghai(): RawWorkbook {
  const workbook = withCell(goodWorkbook(), '设置', 'B5', '上海市九张表');
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => !PERFORMANCE.includes(name)) };
}

function messages(workbook: RawWorkbook): readonly string[] {
  return readEntries(workbook, TABLE_SETS).problems.map(({ severity, message }) => `${severity} ${message}`);
}

describe('readEntries with the set of Shanghai', () => {
  it('accepts a workbook without the sheets of other sets', () => {
    expect(messages(inShanghai())).toEqual([]);
  });

  it('reports these sheets as missing with the set of Henan', () => {
    const henan = withCell(inShanghai(), '设置', 'B5', '河南省十二张表');
    expect(messages(henan).filter((message) => message.includes('工作表没有找到'))).toHaveLength(3);
  });

  it('accepts any class of items in basic expenditure', () => {
    const withClass = (workbook: RawWorkbook) => withCell(workbook, '支出录入', 'H2', '39999');
    expect(messages(withClass(inShanghai())).join()).not.toContain('基本支出');
    expect(messages(withClass(goodWorkbook())).join()).toContain('39999');
  });

  it('reports money without a heading once, with its sum and the heading that includes it', () => {
    const carried = [
      ['收入录入', 2],
      ['支出录入', 12],
    ] as const;
    const workbook = carried.reduce(
      (all, [name, column]) =>
        withSheet(all, name, (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row, index) =>
            row.map((cell, at) => {
              if (index === 0 || row[0] !== '703001') return cell;
              if (at === column) return '上年结转结余';
              return cell === '一般公共预算-财政拨款' ? '一般公共预算' : cell;
            }),
          ),
        })),
      inShanghai(),
    );
    expect(messages(workbook)).toEqual([
      'confirm “收入录入”中的上年结转结余“一般公共预算”1,500.00元，上海市九张表没有单列的栏目，已计入“一般公共预算”。请核实归入的栏目；需要时在预算编制说明中写明。',
      'confirm “支出录入”中的上年结转结余“一般公共预算”1,500.00元，上海市九张表没有单列的栏目，已计入“一般公共预算”。请核实归入的栏目；需要时在预算编制说明中写明。',
    ]);
  });
});

describe('sources of Shanghai', () => {
  it('contain every fund exactly once', () => {
    const held = [FISCAL, INSTITUTIONAL, BUSINESS, OTHER].flatMap(({ fund }) => fund ?? []);
    expect([...held].sort()).toEqual([...new Set([...CURRENT_YEAR_FUNDS, ...CARRYOVER_FUNDS])].sort());
  });
});
