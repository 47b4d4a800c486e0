/** Tests the consolidation of returns into the department's lines: previewed, limited to the unit, logged, undone. */
import { overviewOf } from '../../src/distribution/returns-overview';
import { consolidate, type Consolidation } from '../../src/distribution/consolidation/consolidate';
import { effectsBetween, withLines } from '../../src/distribution/consolidation/effects';
import { earlierReturns } from '../../src/distribution/consolidation/return-log';
import { consolidationChange } from '../../src/distribution/consolidation/consolidation-change';
import { atOnce } from '../../src/slices/slices';
import { keptAnswers } from '../../src/line-import/kept-answers';
import { consolidatedPlan, sheetsNotCarried } from '../../src/distribution/consolidation/consolidated-plan';
import { departmentOf } from '../../src/distribution/returns/department';
import { EXPENDITURE_SHEET } from '../../src/entries/declarations/expenditure';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { printedAmount, WAN } from '../../src/money/amount-style';
import { ENTRY_STYLES } from '../../src/sheets/draw/entry-styles';
import type { WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { TABLE_SETS } from '../../src/sets';
import { changedSnapshot } from '../../src/workflow/undo/changed-snapshot';
import { inverseChange } from '../../src/workflow/undo/inverse-change';
import { returned, typed, type Spoil } from '../support/distributed';
import { goodWorkbook, rawFromPlan, rawSheet, withCell, withRow } from '../support/raw';
import { snapshotOf } from '../support/snapshots';

const EXPENDITURE_KEYS = Object.keys(EXPENDITURE_SHEET.columns);

const AT = '2026-11-24 17:00';

function entriesOf(workbook: RawWorkbook): Entries {
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

/** 703001 returns more expenditure on its project, one item less, and another remark. */
const AMENDED: readonly Spoil[] = [
  typed('支出录入', 'N3', 700),
  typed('支出录入', 'H2', '30102'),
  typed('支出录入', 'I2', ''),
  typed('收入录入', 'E2', 1700),
  typed('收入录入', 'F2', '追加'),
  typed('项目绩效录入', 'F2', '≤0.07万元'),
];

/** `sent`: the workbook that the unit's workbook was made from. */
async function amendedReturnsOverview(workbook: RawWorkbook, sent: RawWorkbook = workbook) {
  const entries = entriesOf(workbook);
  const reading = await returned(
    entriesOf(sent),
    '703001',
    (plan) => AMENDED.reduce((spoiled, spoil) => spoil(spoiled), plan),
    departmentOf(entries),
  );
  return { entries, overview: overviewOf(entries, earlierReturns(workbook, '元'), [reading]) };
}

async function consolidated(
  workbook: RawWorkbook,
  sent: RawWorkbook = workbook,
): Promise<{ entries: Entries; result: Consolidation }> {
  const { entries, overview } = await amendedReturnsOverview(workbook, sent);
  const result = consolidate(workbook, entries, overview, new Set(['703001']), AT);
  if (result === null) throw new Error('Nothing was taken.');
  return { entries, result };
}

describe('a unit that returns other lines than the department has', () => {
  it('waits until the user has seen the difference', async () => {
    const workbook = goodWorkbook();
    const { entries, overview } = await amendedReturnsOverview(workbook);
    const [row] = overview.rows;
    expect(row?.status).toBe('returned-again');
    expect(row?.offer?.difference).toEqual({
      income: { before: 150_000, after: 170_000 },
      expenditure: { before: 150_000, after: 170_000 },
      changes: [
        {
          kind: 'changed',
          sheet: '收入录入',
          label: '本年 · 一般公共预算-财政拨款',
          before: '1,500.00元',
          after: '1,700.00元（追加）',
        },
        {
          kind: 'removed',
          sheet: '支出录入',
          label: '2080101 行政运行 · 人员类 · 30101 基本工资 · 本年 · 一般公共预算-财政拨款',
          before: '1,000.00元',
          after: null,
        },
        {
          kind: 'changed',
          sheet: '支出录入',
          label:
            '2080102 一般行政管理事务 · 其他运转类 · 411200230000000007608 综合事务 · 30216 培训费 · 本年 · 一般公共预算-财政拨款',
          before: '500.00元',
          after: '700.00元',
        },
        {
          kind: 'changed',
          sheet: '项目绩效录入',
          label: '411200230000000007608 · 成本 · 总成本',
          before: '≤0.05万元',
          after: '≤0.07万元',
        },
        {
          kind: 'added',
          sheet: '支出录入',
          label: '2080101 行政运行 · 人员类 · 30102 津贴补贴 · 本年 · 一般公共预算-财政拨款',
          before: null,
          after: '1,000.00元',
        },
      ],
    });
    expect(consolidate(workbook, entries, overview, new Set(), AT)).toBeNull();
    expect(consolidate(workbook, entries, overview, new Set(['703002']), AT)).toBeNull();
  });

  it('shows its effect on the published tables', async () => {
    const { entries, overview } = await amendedReturnsOverview(goodWorkbook());
    const lines = overview.rows[0]?.offer?.lines;
    if (lines === undefined) throw new Error('No offer.');
    const effects = effectsBetween(entries, withLines(entries, new Map([['703001', lines]])), HENAN_2023);
    const words = effects.map(
      ({ label, before, after }) => `${label} ${printedAmount(before, WAN)} → ${printedAmount(after, WAN)}`,
    );
    expect(words.filter((one) => one.startsWith('预算03表'))).toEqual([
      '预算03表 · 合计 · 合计 0.35 → 0.37',
      '预算03表 · 合计 · 项目支出 · 小计 0.05 → 0.07',
      '预算03表 · 合计 · 项目支出 · 其他运转类 0.05 → 0.07',
      '预算03表 · 某市人力资源和社会保障局 · 合计 0.35 → 0.37',
      '预算03表 · 某市人力资源和社会保障局 · 项目支出 · 小计 0.05 → 0.07',
      '预算03表 · 某市人力资源和社会保障局 · 项目支出 · 其他运转类 0.05 → 0.07',
      '预算03表 · 一般行政管理事务 · 合计 0.05 → 0.07',
      '预算03表 · 一般行政管理事务 · 项目支出 · 小计 0.05 → 0.07',
      '预算03表 · 一般行政管理事务 · 项目支出 · 其他运转类 0.05 → 0.07',
    ]);
    // The new item and the removed item.
    expect(words).toContain('预算07表 · 津贴补贴/工资奖金津补贴 · 总计  → 0.10');
    expect(words).toContain('预算07表 · 基本工资/工资奖金津补贴 · 总计 0.10 → ');
    expect(words.filter((one) => one.includes('某市社会保险中心'))).toEqual([]);
  });

  it('replaces only its own lines, each with its source', async () => {
    const workbook = goodWorkbook();
    const { result } = await consolidated(workbook);
    const sheet = (name: string) => result.workbook.sheets.find((one) => one.name === name)?.rows ?? [];
    expect(sheet('收入录入')).toEqual([
      ['单位代码', '单位名称', '年度', '资金来源', '金额(元)', '备注', '来源'],
      [
        '703001',
        '某市人力资源和社会保障局',
        '本年',
        '一般公共预算-财政拨款',
        1700,
        '追加',
        '703001_某市人力资源和社会保障局_2023年部门预算录入.xlsx 第2行',
      ],
      ['703002', '某市社会保险中心', '本年', '一般公共预算-财政拨款', 2000.5, null],
    ]);
    expect(
      sheet('支出录入').map((cells) => [cells[0], cells[7], cells[13], String(cells[15] ?? '').slice(-3)]),
    ).toEqual([
      ['单位代码', '部门经济科目编码', '金额(元)', '来源'],
      ['703002', '30101', 2000.5, ''],
      ['703001', '30216', 700, '第3行'],
      ['703001', '30102', 1000, '第2行'],
    ]);
    const untouched = ['设置', '单位名册', '整体绩效录入', '上年数'];
    for (const name of untouched)
      expect(sheet(name)).toBe(workbook.sheets.find((one) => one.name === name)?.rows);
  });

  it('is logged with totals before and after', async () => {
    const { result } = await consolidated(goodWorkbook());
    expect(result.log).toEqual([
      {
        at: AT,
        unit: '703001',
        unitName: '某市人力资源和社会保障局',
        file: '703001_某市人力资源和社会保障局_2023年部门预算录入.xlsx',
        action: '替换',
        lines: 16,
        unitIncome: { before: 150_000, after: 170_000 },
        unitExpenditure: { before: 150_000, after: 170_000 },
        departmentIncome: { before: 350_050, after: 370_050 },
        departmentExpenditure: { before: 350_050, after: 370_050 },
      },
    ]);
  });
});

describe('in the live workbook', () => {
  const workbook = withRow(goodWorkbook(), '收入录入', [
    '703002',
    null,
    '本年',
    '其他收入',
    '待定',
    '手工备注',
  ]);

  it('states that it consolidates, and undo restores every cell', async () => {
    const before = snapshotOf(workbook);
    const { entries, result } = await consolidated({ sheets: before.sheets });
    const change = atOnce(consolidationChange(before, result, entries.settings));
    const after = changedSnapshot(before, change);
    const reading = readEntries({ sheets: after.sheets }, TABLE_SETS);
    expect(reading.kind === 'entries' ? reading.entries.income : reading.kind).toEqual(result.after.income);
    expect(reading.kind === 'entries' ? reading.entries.expenditure : reading.kind).toEqual(
      result.after.expenditure,
    );
    const log = after.sheets.find(({ name }) => name === '回收记录')?.rows ?? [];
    expect(log[1]?.slice(0, 6)).toEqual([
      AT,
      '703001',
      '某市人力资源和社会保障局',
      '703001_某市人力资源和社会保障局_2023年部门预算录入.xlsx',
      '替换',
      '16',
    ]);
    const undone = changedSnapshot(after, inverseChange(before, change));
    const filled = (snapshot: WorkbookSnapshot) =>
      snapshot.sheets.map(({ name, rows }) => [name, rows.map((cells) => trimmed(cells))]);
    expect(filled(undone)).toEqual(filled(before));
  });

  it('writes rows with the styles of their columns, and codes as texts', async () => {
    const before = snapshotOf(workbook);
    const { entries, result } = await consolidated({ sheets: before.sheets });
    const back = inverseChange(before, atOnce(consolidationChange(before, result, entries.settings)));
    const sheet = back.sheets.find((one) => one.kind === 'edit' && one.name === '支出录入');
    const rows = sheet?.kind === 'edit' ? sheet.rows.find(({ kind }) => kind === 'insert') : undefined;
    const styles = rows?.kind === 'insert' ? rows.rows[0]?.map((cell) => cell?.style.numberFormat) : [];
    const unit = EXPENDITURE_KEYS.indexOf('unit');
    const amount = EXPENDITURE_KEYS.indexOf('amount');
    expect([styles?.[unit], styles?.[amount]]).toEqual(['@', ENTRY_STYLES.amount.numberFormat]);
  });

  it.each(['并入', '汇总'])(
    'continues the log with the headers （%s前） and the same source column',
    async (word) => {
      const before = snapshotOf(workbook);
      const first = await consolidated({ sheets: before.sheets });
      const between = changedSnapshot(
        before,
        atOnce(consolidationChange(before, first.result, first.entries.settings)),
      );
      const raw = withCell({ sheets: between.sheets }, '收入录入', 'E2', 1);
      const asOf = (cell: RawCell): RawCell =>
        typeof cell === 'string' ? cell.replace(/^(.+)（并入/u, `$1（${word}`) : cell;
      const sheets = between.sheets.map((sheet, index) => {
        const rows = raw.sheets[index]?.rows ?? [];
        return { ...sheet, rows: sheet.name === '回收记录' ? rows.map((cells) => cells.map(asOf)) : rows };
      });
      const snapshot = { ...between, sheets };
      const second = await consolidated({ sheets }, { sheets: before.sheets });
      const after = changedSnapshot(
        snapshot,
        atOnce(consolidationChange(snapshot, second.result, second.entries.settings)),
      );
      const log = after.sheets.find(({ name }) => name === '回收记录')?.rows ?? [];
      expect(log.map((cells) => cells[1])).toEqual(['单位代码', '703001', '703001']);
      expect(log[0]?.[6]).toBe(`单位收入（${word}前）(元)`);
      expect(log[2]?.map((cell) => typeof cell)).toEqual(log[1]?.map((cell) => typeof cell));
      const [header = []] = after.sheets.find(({ name }) => name === '收入录入')?.rows ?? [];
      expect(header.filter((cell) => cell === '来源')).toHaveLength(1);
      expect(earlierReturns({ sheets: after.sheets }, '元').get('703001')?.at).toBe(AT);
    },
  );
});

function trimmed(cells: readonly unknown[]): readonly unknown[] {
  const last = cells.map((cell) => cell !== null && cell !== '').lastIndexOf(true);
  return cells.slice(0, last + 1);
}

describe('as a new workbook', () => {
  it('keeps unreadable rows, the department’s own columns, and the log', async () => {
    const unread = withRow(goodWorkbook(), '收入录入', [
      '703002',
      null,
      '本年',
      '其他收入',
      '待定',
      '手工备注',
      '经办',
    ]);
    const workbook = withCell(unread, '收入录入', 'G1', '经办人');
    const { entries, result } = await consolidated(workbook);
    const raw = rawFromPlan(consolidatedPlan(result, entries.settings));
    const income = raw.sheets.find(({ name }) => name === '收入录入')?.rows ?? [];
    expect(income[0]?.slice(5)).toEqual(['备注', '经办人', '来源']);
    expect(income[3]?.slice(0, 7)).toEqual(['703002', '', '本年', '其他收入', '待定', '手工备注', '经办']);
    const again = readEntries(raw, TABLE_SETS);
    expect(again.kind === 'entries' ? again.entries.expenditure : again.kind).toEqual(
      result.after.expenditure,
    );
    expect(again.problems.map(({ message }) => message)).toEqual(
      result.problems.map(({ message }) => message),
    );
    expect(earlierReturns(raw, '元').get('703001')).toEqual({
      at: AT,
      file: '703001_某市人力资源和社会保障局_2023年部门预算录入.xlsx',
    });
  });

  it('keeps the answers of imports and what stands beside them', async () => {
    const words = rawSheet('导入对照', [
      ['文件中的词', '作为', '说明', '谁定的'],
      ['财政拨款', '一般公共预算-财政拨款', null, '张三'],
      [null, null],
      ['信息系统', 411_200_230],
    ]);
    const workbook = { sheets: [...goodWorkbook().sheets, words] };
    const { entries, result } = await consolidated(workbook);
    const raw = rawFromPlan(consolidatedPlan(result, entries.settings));
    expect(raw.sheets.find(({ name }) => name === '导入对照')?.rows).toEqual([
      ['文件中的词', '作为', '说明', '谁定的'],
      ['财政拨款', '一般公共预算-财政拨款', null, '张三'],
      [null, null, null, null],
      ['信息系统', '411200230', null, null],
    ]);
    expect(keptAnswers(raw)).toEqual(keptAnswers(workbook));
    expect(sheetsNotCarried(workbook)).toEqual([]);
  });

  it('names the sheets that it lacks', () => {
    const workbook = { sheets: [...goodWorkbook().sheets, rawSheet('部门支出总体情况表', [])] };
    expect(sheetsNotCarried(workbook)).toEqual(['部门支出总体情况表']);
  });
});

describe("a unit that returns the department's current lines", () => {
  it('is accepted without anything to do', async () => {
    const workbook = goodWorkbook();
    const entries = entriesOf(workbook);
    const overview = overviewOf(entries, new Map(), [await returned(entries, '703001')]);
    expect(overview.rows.map(({ status, offer }) => [status, offer])).toEqual([
      ['accepted', null],
      ['not-returned', null],
    ]);
    expect(consolidate(workbook, entries, overview, 'all', AT)).toBeNull();
  });
});

describe('amounts ten thousand times too large', () => {
  it('need confirmation', async () => {
    const entries = entriesOf(goodWorkbook());
    const reading = await returned(entries, '703002', (plan) =>
      typed('收入录入', 'E2', 20_005_000)(typed('支出录入', 'N2', 20_005_000)(plan)),
    );
    expect(reading.kind === 'read' ? reading.problems.map(({ code }) => code) : reading).toEqual([
      'scale-suspect',
    ]);
  });
});
