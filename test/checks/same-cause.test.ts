/**
 * Tests that hundreds of cells with one cause give one finding with their number, and a few cells one each.
 */
import { message } from '../../src/checks/finding';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { checkDepartment } from '../support/check-department';
import { checked, tablesOf, withSheets } from '../support/checks';

const TABLES = tablesOf(checkDepartment());

/** Changes the first amounts of table 02 with `spoil`. */
function spoilt(count: number, spoil: (cell: number) => RawCell): RawWorkbook {
  let left = count;
  return withSheets(TABLES, (sheet) =>
    sheet.name === '部门收入总体情况表'
      ? {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) => {
              if (typeof cell !== 'number' || left === 0) return cell;
              left -= 1;
              return spoil(cell);
            }),
          ),
        }
      : sheet,
  );
}

function messagesOf(workbook: RawWorkbook, rule: string): readonly string[] {
  return checked(workbook)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.severity} ${String(finding.cells.length)} ${message(finding)}`);
}

it('reports three cells without numbers one by one, and four of them once', () => {
  expect(
    messagesOf(
      spoilt(3, () => '待定'),
      'U-09',
    ),
  ).toHaveLength(3);
  expect(
    messagesOf(
      spoilt(4, () => '待定'),
      'U-09',
    ),
  ).toEqual(['E 4 预算02表有4处不是数字，第一处是C7“待定”。请填数字；没有金额的留空。']);
});

it('reports figures with too many decimals once', () => {
  expect(
    messagesOf(
      spoilt(6, (cell) => cell + 0.001),
      'M-08',
    ),
  ).toEqual([
    expect.stringMatching(
      /^E 6 预算02表有6处超过两位小数，显示的数和实际的数不同，第一处是C7“[\d,.]+”。请改为两位小数。$/u,
    ),
  ]);
});

it('does not combine different causes', () => {
  const texts = ['无', '无', '１２，３', '见附件'];
  expect(
    messagesOf(
      spoilt(4, () => texts.pop() ?? null),
      'U-09',
    ).length,
  ).toBeGreaterThan(1);
});
